package dev.platen.layout;

import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.List;
import java.util.stream.Stream;

/** Labels with a value beside them, which are no headings however heavy their type is. */
final class LabelPlaces {

  /** Type this many times as large as the body is no label's. */
  private static final double MUCH_LARGER = 1.5;

  /** Type of a value is at most so many times as large as that of its label. */
  private static final double ALIKE = 1.5;

  private final List<Region> regions;

  /**
   * @param regions of the page, in any order
   */
  LabelPlaces(List<Region> regions) {
    this.regions = regions;
  }

  /**
   * Whether a region is a label, or a box to be ticked: a figure stands beside it, or one line
   * beside its one, and no paragraph below; or a short line beside each of its own.
   *
   * @param next the region below; null if there is none
   */
  boolean isLabel(Region region, Region next, PageContent page) {
    return isBesideFigure(region)
        || (isBesideLine(region, page) && (next == null || next.rows() < 2))
        || areLabels(region, page);
  }

  private boolean isBesideFigure(Region region) {
    return region.rows() == 1
        && others(region)
            .filter(other -> other.rows() == 1 && other.box().x() > region.box().right())
            .filter(other -> HeadingText.isFigure(other.text()))
            .filter(other -> other.typeSize() < ALIKE * region.typeSize())
            .anyMatch(other -> Spans.down(other.box(), region.box()) > 0.6);
  }

  private boolean isBesideLine(Region region, PageContent page) {
    return region.lines().size() == 1
        && others(region)
            .filter(other -> other.lines().size() == 1)
            .filter(other -> other.typeSize() < MUCH_LARGER * page.em())
            .anyMatch(other -> Spans.down(other.box(), region.box()) > 0.6);
  }

  private boolean areLabels(Region region, PageContent page) {
    return region.rows() > 1
        && region.rows() == region.lines().size()
        && region.typeSize() < MUCH_LARGER * page.em()
        && region.lines().stream()
            .allMatch(
                line ->
                    LabelRows.isShort(line.text())
                        && others(region)
                            .flatMap(other -> other.lines().stream())
                            .filter(other -> LabelRows.isShort(other.text()))
                            .anyMatch(other -> other.sharesRow(line) > 0.6));
  }

  private Stream<Region> others(Region region) {
    return regions.stream().filter(other -> !other.equals(region) && other.is(BlockType.TEXT));
  }
}
