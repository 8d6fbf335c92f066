package dev.platen.ocr.ppocr;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which lines are handed on: rows from the top, each from left to right. Columns of a
 * page are the business of layout analysis, which sees more than single lines.
 */
final class LineOrder {

  /** Share of the lower of two lines that overlaps if they stand in a row. */
  private static final double SAME_ROW = 0.5;

  private LineOrder() {}

  /** The lines by rows. */
  static List<List<ReadLine>> rows(List<ReadLine> lines) {
    List<ReadLine> fromTop = new ArrayList<>(lines);
    fromTop.sort(Comparator.comparingDouble(line -> line.box().center().y()));
    List<List<ReadLine>> rows = new ArrayList<>();
    for (ReadLine line : fromTop) {
      if (rows.isEmpty() || !continues(rows.get(rows.size() - 1), line)) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(line);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(line -> line.box().center().x())));
    return rows;
  }

  /** Whether a line stands beside the nearest one of a row. */
  private static boolean continues(List<ReadLine> row, ReadLine line) {
    Box box = line.box().bounds();
    Box nearest =
        row.stream()
            .map(other -> other.box().bounds())
            .min(Comparator.comparingDouble(other -> distance(other, box)))
            .orElseThrow();
    double shared = Math.min(nearest.bottom(), box.bottom()) - Math.max(nearest.y(), box.y());
    return distance(nearest, box) > -box.width() / 2
        && shared >= SAME_ROW * Math.min(nearest.height(), box.height());
  }

  private static double distance(Box a, Box b) {
    return Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
  }
}
