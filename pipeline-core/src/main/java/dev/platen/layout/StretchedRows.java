package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.List;

/**
 * Rows of justified text in narrow columns, whose words were driven so far apart that engines take
 * them for lines of their own. The lines above and below tell them from columns: words of a
 * paragraph run on across the gap, but never across the gutter between columns.
 */
final class StretchedRows {

  /** White space between words, in ems. */
  private static final double WIDEST = 5;

  /** White space to the rows above and below, in ems: less than between paragraphs. */
  private static final double LEADING = 1;

  /** Lines further up or down, in ems, are not looked at. */
  private static final double REACH = 3;

  /** How far a line reaches over both sides of a gap that it bridges, in ems. */
  private static final double HOLD = 1;

  /** The words stand no further out than the line that bridges their gap, in ems. */
  private static final double OVERHANG = 1.5;

  /** Share of a gap that something above or below it covers, if gaps are not those of columns. */
  private static final double COVERED = 0.4;

  /** Type of words of one row differs by less than this factor. */
  private static final double WORD_SIZE = 1.5;

  private final List<TextLine> lines;

  /**
   * @param lines from the top
   */
  StretchedRows(List<TextLine> lines) {
    this.lines = lines;
  }

  /** White space between two parts of a row. */
  private record Gap(Box left, Box right, double em) {

    double from() {
      return left.right();
    }

    double to() {
      return right.x();
    }

    /**
     * @param row the box around the line and what else stands in its row, which may be stretched
     *     too
     */
    boolean isBridgedBy(Box line, Box row) {
      return line.x() < from() - HOLD * em
          && line.right() > to() + HOLD * em
          && left.x() > row.x() - OVERHANG * em
          && right.right() < row.right() + OVERHANG * em;
    }

    boolean isCoveredBy(Box line) {
      double covered = Math.min(line.right(), to()) - Math.max(line.x(), from());
      return covered > COVERED * (to() - from());
    }
  }

  /** Whether two lines of one height and row are parts of a justified row. */
  boolean areParts(TextLine a, TextLine b) {
    boolean inOrder = a.box().x() < b.box().x();
    Gap gap =
        new Gap((inOrder ? a : b).box(), (inOrder ? b : a).box(), Math.min(a.size(), b.size()));
    double width = gap.to() - gap.from();
    if (width <= 0 || width > WIDEST * gap.em() || !mayBeOfSize(a, b)) {
      return false;
    }
    List<TextLine> above = near(a, gap, true);
    List<TextLine> below = near(a, gap, false);
    return (isBridged(above, gap) || isBridged(below, gap))
        && isNoGutter(above, gap)
        && isNoGutter(below, gap);
  }

  private static boolean isBridged(List<TextLine> near, Gap gap) {
    return near.stream().anyMatch(line -> gap.isBridgedBy(line.box(), rowOf(line, near)));
  }

  private static Box rowOf(TextLine line, List<TextLine> near) {
    return near.stream()
        .filter(other -> other.sharesRow(line) > 0.5)
        .map(TextLine::box)
        .reduce(line.box(), Box::union);
  }

  /** The type of a word alone is hardly to be measured. */
  private static boolean mayBeOfSize(TextLine a, TextLine b) {
    return Math.max(a.size(), b.size()) < WORD_SIZE * Math.min(a.size(), b.size());
  }

  /** Whether words above or below run over the gap, or nothing stands beyond it. */
  private static boolean isNoGutter(List<TextLine> row, Gap gap) {
    return row.stream().anyMatch(line -> gap.isCoveredBy(line.box()))
        || row.stream().noneMatch(line -> line.box().right() > gap.to());
  }

  /** Lines of like type right above or below a line, as far as they stand above or below a gap. */
  private List<TextLine> near(TextLine line, Gap gap, boolean above) {
    Box span = gap.left().union(gap.right());
    double reach = REACH * gap.em();
    int start = firstBelow(line.box().y() - reach);
    int end = firstBelow(line.box().bottom() + reach);
    return lines.subList(start, end).stream()
        .filter(other -> other.sharesRow(line) < 0.5 && mayBeOfSize(other, line))
        .filter(other -> other.box().centerY() < line.box().centerY() == above)
        .filter(other -> Spans.gapDown(other.nominal(), line.nominal()) < LEADING * gap.em())
        .filter(other -> other.box().x() < span.right() && other.box().right() > span.x())
        .toList();
  }

  /** The place of the first line that begins at or below some height. */
  private int firstBelow(double y) {
    int from = 0;
    int to = lines.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (lines.get(middle).box().y() < y) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
