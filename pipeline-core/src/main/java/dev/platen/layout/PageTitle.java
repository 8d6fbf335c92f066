package dev.platen.layout;

import dev.platen.page.PageContent;
import java.util.Comparator;
import java.util.List;

/** The title of a page among what may head it: of those in the largest type the uppermost. */
final class PageTitle {

  /** Type of a title over that of the body, at least. */
  private static final double LARGER = 1.35;

  /** Sizes of type within this factor are one. */
  private static final double SAME_SIZE = 1.1;

  private PageTitle() {}

  /**
   * The title.
   *
   * @param headings of the page, letterheads apart
   * @return null if there is none
   */
  static Region among(List<Region> headings, PageContent page) {
    List<Region> upper =
        headings.stream()
            .filter(region -> region.text().length() > 1)
            .filter(region -> region.box().centerY() <= 0.5 * page.size().height())
            .toList();
    double largest = upper.stream().mapToDouble(Region::typeSize).max().orElse(0);
    double least = Math.max(LARGER * page.em(), largest / SAME_SIZE);
    return upper.stream()
        .filter(region -> region.typeSize() >= least)
        .min(Comparator.comparingDouble(region -> region.box().y()))
        .orElse(null);
  }
}
