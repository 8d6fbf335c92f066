package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the axes of charts: a ruling down and one across that meet at the lower left, and have no
 * others to close a frame with. Lines of a chart are thin, and alone seldom an area of ink.
 */
final class Axes {

  /** Axes are at least so many ems long. */
  private static final double SHORTEST = 5;

  /** The longer one is at most so many times as long as the other. */
  private static final double LONGEST = 5;

  /** They meet within so many ems. */
  private static final double REACH = 0.6;

  /** A ruling of this share of an axis, along the other side, closes a frame. */
  private static final double CLOSING = 0.6;

  /** A line of so many ems is no label. */
  private static final double LABEL = 12;

  private static final int MAX_RULINGS = 300;

  private Axes() {}

  /** The areas between axes, in the reading frame. */
  static List<Box> of(PageContent page) {
    List<Box> rulings = page.rulings().stream().limit(MAX_RULINGS).toList();
    List<Box> found = new ArrayList<>();
    for (Box upright : rulings) {
      for (Box level : rulings) {
        Box area = upright.union(level);
        if (areAxes(page, upright, level)
            && rulings.stream().noneMatch(r -> closes(r, area, REACH * page.em()))
            && page.lines().stream()
                .filter(line -> line.box().width() > LABEL * page.em())
                .noneMatch(line -> Spans.inside(line.box(), area) > 0.5)) {
          found.add(area);
        }
      }
    }
    return found;
  }

  private static boolean areAxes(PageContent page, Box upright, Box level) {
    double reach = REACH * page.em();
    double height = upright.height();
    double width = level.width();
    return height > upright.width()
        && width > level.height()
        && Math.min(height, width) >= SHORTEST * page.em()
        && Math.max(height, width) <= LONGEST * Math.min(height, width)
        && Math.abs(upright.centerX() - level.x()) < reach
        && Math.abs(upright.bottom() - level.centerY()) < reach;
  }

  /** Whether a ruling runs along the upper or the right side of an area. */
  private static boolean closes(Box ruling, Box area, double reach) {
    boolean above =
        ruling.width() > CLOSING * area.width()
            && Math.abs(ruling.centerY() - area.y()) < reach
            && Spans.across(ruling, area) > CLOSING;
    boolean right =
        ruling.height() > CLOSING * area.height()
            && Math.abs(ruling.centerX() - area.right()) < reach
            && Spans.down(ruling, area) > CLOSING;
    return above || right;
  }
}
