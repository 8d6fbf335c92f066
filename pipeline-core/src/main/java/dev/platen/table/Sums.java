package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.value.term.Term;
import java.util.List;

/**
 * What the rows of a bill or statement come to, set below them: rows of a label and an amount. They
 * are no rows of the table where the labels stand below none of its columns of words, but towards
 * the amounts, and nothing stands in the columns before them.
 */
final class Sums {

  /** Rows of sums that there are at least: one alone may be the last row of a table. */
  private static final int LEAST = 2;

  /** A sum has a label, an amount, and perhaps its currency. */
  private static final int MOST_CHUNKS = 3;

  /** Share of the width of a table before which no labels of sums begin. */
  private static final double BEFORE = 0.25;

  /** Share of the rows above that begin before the labels of the sums. */
  private static final double LABELLED = 0.6;

  /** Words of a column begin within so many ems. */
  private static final double FLUSH = 0.6;

  private Sums() {}

  /**
   * An area without the sums below its rows.
   *
   * @param rows of the area, from the top
   */
  static Box without(Box area, List<TextRow> rows, double em) {
    int end = rows.size();
    while (end > 0 && isSum(rows.get(end - 1)) && label(rows.get(end - 1)) > before(area)) {
      end--;
    }
    List<TextRow> sums = rows.subList(end, rows.size());
    List<TextRow> above = rows.subList(0, end);
    if (sums.size() < LEAST
        || sums.stream().noneMatch(Sums::isTotal)
        || !areApart(sums, above, em)) {
      return area;
    }
    double bottom = (rows.get(end - 1).box().bottom() + sums.get(0).box().y()) / 2;
    return Box.between(area.x(), area.y(), area.right(), bottom);
  }

  private static double before(Box area) {
    return area.x() + BEFORE * area.width();
  }

  /** Where the label of a sum begins. */
  private static double label(TextRow sum) {
    return sum.chunks().get(0).box().x();
  }

  /**
   * Whether rows above begin before all labels of the sums, and no words of them where these do.
   */
  private static boolean areApart(List<TextRow> sums, List<TextRow> above, double em) {
    double left = sums.stream().mapToDouble(Sums::label).min().orElseThrow();
    List<TextRow> several = above.stream().filter(TextRow::isSeveral).toList();
    long before = several.stream().filter(row -> row.chunks().get(0).box().right() < left).count();
    long below =
        several.stream()
            .flatMap(row -> row.chunks().stream())
            .filter(chunk -> !chunk.isFigure())
            .filter(chunk -> Math.abs(chunk.box().x() - left) < FLUSH * em)
            .count();
    return several.size() >= LEAST && before > LABELLED * several.size() && below < LEAST;
  }

  /** Whether a row says that it adds up others. */
  static boolean isTotal(TextRow row) {
    String label = row.chunks().get(0).text();
    return Term.TOTAL.isIn(label) || Term.SUBTOTAL.isIn(label);
  }

  /** Whether a row is a label and an amount. */
  private static boolean isSum(TextRow row) {
    List<Chunk> chunks = row.chunks();
    return row.isSeveral()
        && chunks.size() <= MOST_CHUNKS
        && chunks.get(0).text().codePoints().anyMatch(Character::isLetter)
        && chunks.get(chunks.size() - 1).text().chars().anyMatch(Character::isDigit)
        && chunks.subList(1, chunks.size() - 1).stream().allMatch(chunk -> chunk.words() == 1);
  }
}
