package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Boxes to be ticked before a text: engines read them as brackets or letters, or only as a part of
 * the line. A ruling from top to bottom, as high as the line, shows where one ends.
 */
final class CheckBoxes {

  /** A box to be ticked is at most so many times as wide as high. */
  private static final double WIDEST = 1.3;

  /** Share of the height of a line that a side of the box before it has, at least. */
  private static final double HIGH = 0.65;

  /** And at most so many times that height. */
  private static final double HIGHEST = 1.8;

  /** What engines make of one. */
  private static final Pattern READ =
      Pattern.compile("[\\[({|][xX✓_]?[\\])}|]|[\\[({][xX]|[xX][\\])}]|[□☐☑☒■]");

  private CheckBoxes() {}

  /** Lines, the outlines of those that begin with a box to be ticked without it. */
  static List<TextLine> without(List<TextLine> lines, List<Box> rulings) {
    return lines.stream()
        .map(
            line -> {
              double left = Math.max(afterRead(line), afterSide(line.box(), rulings));
              return left > line.box().x() && left < line.box().right() ? cut(line, left) : line;
            })
        .toList();
  }

  private static TextLine cut(TextLine line, double left) {
    Box box = line.box();
    Box nominal = line.nominal();
    return new TextLine(
        line.index(),
        Box.between(left, box.y(), box.right(), box.bottom()),
        Box.between(left, nominal.y(), nominal.right(), nominal.bottom()),
        line.size(),
        line.weight(),
        line.text(),
        line.words());
  }

  /** Where the second word begins if the first is what engines make of a box; else 0. */
  private static double afterRead(TextLine line) {
    return line.words().size() > 1 && READ.matcher(line.words().get(0).text()).matches()
        ? line.words().get(1).box().x()
        : 0;
  }

  /** The right side of a box at the beginning of a line; 0 where there is none. */
  private static double afterSide(Box line, List<Box> rulings) {
    double right = 0;
    for (Box ruling : rulings) {
      boolean side =
          ruling.height() > HIGH * line.height()
              && ruling.height() < HIGHEST * line.height()
              && Spans.down(ruling, line) > HIGH;
      double before = ruling.right() - line.x();
      if (side && before > 0 && before < WIDEST * ruling.height()) {
        right = Math.max(right, ruling.right());
      }
    }
    return right;
  }
}
