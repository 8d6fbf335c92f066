package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import java.util.List;

/**
 * Names of those who wrote a page, at its very top, as on letters, statements and invoices: they
 * are larger than what the page is called, and no title of it.
 */
final class Letterheads {

  /** Share of the page's height in which a letterhead stands, and one in which a title follows. */
  private static final double TOP = 0.1;

  private static final double UPPER = 0.2;

  /** A name on the left begins and ends within these shares of the page's width. */
  private static final double LEFT = 0.22;

  private static final double RIGHT = 0.6;

  /** Type of a title over that of the body, and over that of the letterhead. */
  private static final double LARGER = 1.35;

  private static final double NEARLY_AS_LARGE = 0.6;

  /** A title that stands so many ems to the side is no part of one with the name above it. */
  private static final double ASIDE = 3;

  /** A name in type so many times as large as the body is the title of a newspaper. */
  private static final double NAMEPLATE = 3.5;

  private final PageContent page;
  private final List<Region> regions;

  /**
   * @param regions of the page, in any order
   */
  Letterheads(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
  }

  boolean isLetterhead(Region region) {
    Box box = region.box();
    return !page.frame().isVertical()
        && region.rows() == 1
        && region.typeSize() < NAMEPLATE * page.em()
        && !HeadingText.isNumbered(region.text())
        && box.centerY() < TOP * page.size().height()
        && (namesLeft(region) || hasTitleAside(region));
  }

  /** A name to the left, before an address in small print or what the page is really called. */
  private boolean namesLeft(Region region) {
    Box box = region.box();
    return box.x() < LEFT * page.size().width()
        && box.right() < RIGHT * page.size().width()
        && regions.stream()
            .anyMatch(other -> isTitleBelow(region, other) || isAddress(region, other));
  }

  /** A name in the middle or to the right, before a title that stands elsewhere. */
  private boolean hasTitleAside(Region region) {
    return regions.stream()
        .filter(other -> isTitleBelow(region, other))
        .anyMatch(
            other ->
                Math.abs(other.box().x() - region.box().x()) > ASIDE * page.em()
                    && Math.abs(other.box().centerX() - region.box().centerX())
                        > ASIDE * page.em());
  }

  private boolean isTitleBelow(Region name, Region other) {
    return isRowBelow(name, other)
        && other.typeSize() > Math.max(LARGER * page.em(), NEARLY_AS_LARGE * name.typeSize())
        && other.box().centerY() < UPPER * page.size().height();
  }

  private boolean isAddress(Region name, Region other) {
    return isRowBelow(name, other)
        && other.typeSize() < 1.05 * page.em()
        && !HeadingText.endsSentence(other.text())
        && other.box().y() - name.box().bottom() < page.em()
        && Math.abs(other.box().x() - name.box().x()) < page.em();
  }

  private boolean isRowBelow(Region name, Region other) {
    return other.rows() == 1 && other.box().y() >= name.box().bottom() - 0.3 * page.em();
  }
}
