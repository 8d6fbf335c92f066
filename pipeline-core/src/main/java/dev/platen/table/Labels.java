package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.List;

/** The part of a table in which labels stand, before its figures. */
final class Labels {

  /** Share of the width of a table in which no figures of its columns begin. */
  private static final double LEAST = 0.2;

  /** A line of a paragraph has at least so many words. */
  private static final int LINE = 5;

  private Labels() {}

  /** Where figures begin behind the labels of some rows; the right edge where there are none. */
  static double end(Box area, List<TextRow> rows) {
    return rows.stream()
        .filter(TextRow::isSeveral)
        .flatMap(row -> row.chunks().stream())
        .filter(Chunk::isFigure)
        .mapToDouble(chunk -> chunk.box().x())
        .filter(x -> x > area.x() + LEAST * area.width())
        .min()
        .orElse(area.right());
  }

  /** Whether a row is one line of words that goes on beyond the labels. */
  static boolean isRunOver(TextRow row, double end) {
    return !row.isSeveral() && row.words() >= LINE && row.box().right() > end;
  }

  /** Whether a paragraph stands among rows: two lines of words that reach below the figures. */
  static boolean areRunOver(Box area, List<TextRow> rows, double em) {
    double end = end(area, rows) + em;
    boolean before = false;
    for (TextRow row : rows) {
      boolean line = isRunOver(row, end);
      if (line && before) {
        return true;
      }
      before = line;
    }
    return false;
  }
}
