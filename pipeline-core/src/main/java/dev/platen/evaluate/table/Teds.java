package dev.platen.evaluate.table;

import dev.platen.evaluate.text.EditDistance;

/**
 * Tree-edit-distance-based similarity of tables: 1 less the distance of their trees over the size
 * of the larger (Zhong, ShafieiBavani and Jimeno Yepes, "Image-based table recognition", ECCV
 * 2020).
 *
 * <p>Cells with other spans count as other cells; of cells with the same spans the text counts by
 * its normalized edit distance, or not at all where only structure is compared. Trees that have
 * nothing in common would come out below 0, since all of both is edited; they count as 0.
 */
final class Teds {

  /** Nodes of one tree times nodes of the other: 64 MB of distances. */
  private static final long MAX_PAIRS = 4_000_000;

  private Teds() {}

  static boolean isFeasible(TableGrid first, TableGrid second) {
    return (TableTree.of(first).size() + 1L) * (TableTree.of(second).size() + 1L) <= MAX_PAIRS;
  }

  /** The similarity with text, 0 to 1. */
  static double similarity(TableGrid first, TableGrid second) {
    return similarity(first, second, true);
  }

  /** The similarity of rows, cells and spans alone, 0 to 1. */
  static double structure(TableGrid first, TableGrid second) {
    return similarity(first, second, false);
  }

  private static double similarity(TableGrid first, TableGrid second, boolean withText) {
    TableTree one = TableTree.of(first);
    TableTree other = TableTree.of(second);
    int larger = Math.max(one.size(), other.size());
    if (larger == 0) {
      return 1;
    }
    double distance =
        new TreeEditDistance(one, other, (a, b) -> replacement(a.cell(), b.cell(), withText))
            .compute();
    return Math.max(0, 1 - distance / larger);
  }

  private static double replacement(TableGrid.Cell one, TableGrid.Cell other, boolean withText) {
    if (one == null || other == null) {
      return one == null && other == null ? 0 : 1;
    } else if (one.rowSpan() != other.rowSpan() || one.columnSpan() != other.columnSpan()) {
      return 1;
    } else if (!withText || one.text().equals(other.text())) {
      return 0;
    }
    int longer =
        Math.max(
            one.text().codePointCount(0, one.text().length()),
            other.text().codePointCount(0, other.text().length()));
    return (double) EditDistance.between(one.text(), other.text()) / longer;
  }
}
