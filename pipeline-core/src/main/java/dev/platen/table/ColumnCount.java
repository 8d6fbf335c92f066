package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/** Counts the columns of rows: stretches between white space that runs through nearly all. */
final class ColumnCount {

  /** Share of the rows that may cross the white space between columns. */
  private static final double CROSSING = 0.15;

  private static final int STEPS = 400;

  private ColumnCount() {}

  /**
   * The number of columns.
   *
   * @param em white space between columns is at least 0.6 of it
   */
  static int of(List<CellRow> rows, double em) {
    return starts(rows, em).size();
  }

  /** Where the columns begin, from the left. */
  static List<Double> starts(List<CellRow> rows, double em) {
    Box box = rows.stream().map(CellRow::box).reduce(Box::union).orElseThrow();
    int[] covered = new int[STEPS];
    double step = Math.max(box.width(), 1) / STEPS;
    for (CellRow row : rows) {
      for (CellRow.Cell cell : row.cells()) {
        int from = Math.max(0, (int) ((cell.box().x() - box.x()) / step));
        int to = Math.min(STEPS - 1, (int) ((cell.box().right() - box.x()) / step));
        for (int i = from; i <= to; i++) {
          covered[i]++;
        }
      }
    }
    List<Double> starts = new ArrayList<>(List.of(box.x()));
    double white = 0;
    for (int i = 0; i < STEPS; i++) {
      if (covered[i] <= CROSSING * rows.size()) {
        white += step;
      } else {
        if (white >= 0.6 * em) {
          starts.add(box.x() + (i - 0.5) * step);
        }
        white = 0;
      }
    }
    return starts;
  }
}
