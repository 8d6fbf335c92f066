package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which rows of text at the top of a table name its columns, and how many levels of names
 * they make: those above the first ruling below names, or above the first row with figures.
 */
final class HeaderRows {

  /** More rows of text are no header. */
  private static final int MOST = 8;

  /** Share of the cells beside the label that hold figures in a row of figures. */
  private static final double FIGURES = 0.5;

  private final List<TextRow> rows;
  private final Columns columns;
  private final PageRules rulings;
  private final Box area;

  HeaderRows(List<TextRow> rows, Columns columns, PageRules rulings, Box area) {
    this.rows = rows;
    this.columns = columns;
    this.rulings = rulings;
    this.area = area;
  }

  /** Number of rows of text in the header; 0 if there is none. */
  int count() {
    int ruled = aboveRuling();
    int figures = aboveFigures();
    int count = ruled > 0 && (figures < 0 || ruled <= figures + 1) ? ruled : Math.max(0, figures);
    return (int) rows.stream().limit(count).takeWhile(row -> !row.isBalance()).count();
  }

  /** Rows above the first ruling that more than half of the width has below any text. */
  private int aboveRuling() {
    for (int i = 1; i < rows.size() && i <= Math.min(MOST, 1 + rows.size() / 2); i++) {
      if (isParted(i, 0.6)) {
        return rows.get(i - 1).isSeveral() || i > 1 ? i : 0;
      }
    }
    return 0;
  }

  /** Rows above the first one with figures; -1 if the first has them, or none. */
  private int aboveFigures() {
    int body = 0;
    for (TextRow row : rows) {
      body += isOfFigures(row) ? 1 : 0;
    }
    if (body < Math.max(2, rows.size() / 3)) {
      return -1;
    }
    int first = 0;
    while (first < rows.size() && !isOfFigures(rows.get(first))) {
      first++;
    }
    // A row that has but a label heads the rows below it, not the columns.
    while (first > 0 && isLabel(rows.get(first - 1))) {
      first--;
    }
    return first > MOST || 2 * first > rows.size() ? -1 : first;
  }

  private boolean isLabel(TextRow row) {
    return !row.isSeveral()
        && columns.first(row.chunks().get(0).box()) == 0
        && columns.last(row.chunks().get(0).box()) == 0;
  }

  private boolean isOfFigures(TextRow row) {
    long cells = row.chunks().stream().filter(chunk -> columns.first(chunk.box()) > 0).count();
    long figures =
        row.chunks().stream()
            .filter(chunk -> columns.first(chunk.box()) > 0 && chunk.isFigure() && !isYear(chunk))
            .count();
    return figures > 0 && figures >= FIGURES * cells;
  }

  private static boolean isYear(Chunk chunk) {
    return chunk.text().matches("(?:1[89]|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4})?");
  }

  private boolean isParted(int below, double share) {
    return rulings.parts(
            rows.get(below - 1).box().centerY(),
            rows.get(below).box().centerY(),
            area.x(),
            area.right())
        > share;
  }

  /**
   * The header's rows of text by level: a level ends where a ruling parts it from the next, or
   * below a name of several columns that have names of their own.
   */
  List<List<TextRow>> levels(int count) {
    List<List<TextRow>> levels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i == 0 || isParted(i, 0.1) || spansNames(rows.get(i - 1), rows.get(i))) {
        levels.add(new ArrayList<>());
      }
      levels.get(levels.size() - 1).add(rows.get(i));
    }
    return levels;
  }

  private boolean spansNames(TextRow above, TextRow below) {
    for (Chunk name : above.chunks()) {
      Box box = name.box();
      long under =
          below.chunks().stream()
              .filter(
                  chunk ->
                      PageRules.common(box.x(), box.right(), chunk.box().x(), chunk.box().right())
                          > 0)
              .count();
      if (columns.last(box) > columns.first(box) && under > 1) {
        return true;
      }
    }
    return false;
  }
}
