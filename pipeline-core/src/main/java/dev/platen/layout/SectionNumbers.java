package dev.platen.layout;

import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the number of a section and the heading beside it together where the white between them has
 * parted them: they are one heading, and the number tells its level.
 */
final class SectionNumbers {

  /** White space between number and heading is less, in ems. */
  private static final double REACH = 4;

  private static final double SAME_ROW = 0.6;

  private final PageContent page;
  private final List<Region> regions;

  private SectionNumbers(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
  }

  /** The regions, numbers joined to what they stand before. */
  static List<Region> join(PageContent page, List<Region> regions) {
    return new SectionNumbers(page, regions).joined();
  }

  private List<Region> joined() {
    List<Region> joined = new ArrayList<>(regions);
    for (Region number : regions) {
      if (number.is(BlockType.TEXT) && HeadingText.isNumberAlone(number.text())) {
        Region heading = heading(number);
        if (heading != null) {
          List<TextLine> lines = new ArrayList<>(number.lines());
          lines.addAll(heading.lines());
          joined.set(joined.indexOf(number), Region.text(lines));
          joined.remove(heading);
        }
      }
    }
    return joined;
  }

  /** What alone stands in the row of a number, right of it; null if nothing or more does. */
  private Region heading(Region number) {
    List<Region> row =
        regions.stream()
            .filter(other -> !other.equals(number))
            .filter(other -> Spans.down(other.box(), number.box()) > SAME_ROW)
            .toList();
    if (row.size() != 1) {
      return null;
    }
    Region heading = row.get(0);
    double gap = heading.box().x() - number.box().right();
    boolean beside = gap > 0 && gap < REACH * page.em();
    return beside && heading.is(BlockType.TEXT) && heading.rows() == 1 ? heading : null;
  }
}
