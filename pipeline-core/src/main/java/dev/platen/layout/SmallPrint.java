package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.List;
import java.util.regex.Pattern;

/** Lists, footnotes and side notes among paragraphs. */
final class SmallPrint {

  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "^(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|[(（]?\\d{1,3}(?:[)\\]）]|(?=\\s|\\p{Lu}))|\\p{L}\\)).*",
          Pattern.DOTALL);

  /** The same where no number alone is meant, as before the name of a book. */
  private static final Pattern SURE_MARK =
      Pattern.compile("^(?:[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|[(（]?\\d{1,3}[)\\]）])\\s*\\S.*", Pattern.DOTALL);

  /** Notes begin within so many ems of where the ruling above them does. */
  private static final double NOTE_INDENT = 3;

  private static final int MOST_NOTES = 30;

  private final PageContent page;
  private final List<Region> regions;
  private final List<Region> items;
  private final double column;

  private SmallPrint(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
    this.items =
        regions.stream()
            .filter(region -> region.is(BlockType.TEXT) && ListMarks.begins(region.text()))
            .toList();
    this.column =
        regions.stream()
            .filter(region -> region.rows() > 2)
            .mapToDouble(region -> region.box().width())
            .max()
            .orElse(0);
  }

  /** The regions, these typed. */
  static List<Region> type(PageContent page, List<Region> regions) {
    SmallPrint print = new SmallPrint(page, regions);
    return regions.stream().map(print::typed).toList();
  }

  private Region typed(Region region) {
    if (!region.is(BlockType.TEXT)) {
      return region;
    }
    if (isFootnote(region)) {
      return region.as(BlockType.FOOTNOTE, 0.85);
    }
    if (ListMarks.begins(region.text()) && hasFellow(region)) {
      return region.as(BlockType.LIST, "item", 0.8).withLevel(1);
    }
    return isSideNote(region) ? region.as(BlockType.TEXT, "side_note", 0.6) : region;
  }

  /** Small print at the foot, with a mark or below a short ruling, and no body text under it. */
  private boolean isFootnote(Region region) {
    if (region.box().centerY() < 0.45 * page.size().height() || !isLast(region)) {
      return false;
    }
    boolean small = region.typeSize() < 0.93 * page.em();
    return small
        ? NOTE_MARK.matcher(region.text()).matches() || isRuled(region.box())
        : isMarked(region.text()) && isBelowRuling(region);
  }

  /** Whether a text begins with a mark that notes have, and running feet have not. */
  static boolean isMarked(String text) {
    return SURE_MARK.matcher(text).matches();
  }

  /** Whether it stands below a short ruling, or below others with marks that do. */
  private boolean isBelowRuling(Region region) {
    Region at = region;
    for (int i = 0; at != null && i < MOST_NOTES; i++) {
      if (isRuled(at.box())) {
        return true;
      }
      Box box = at.box();
      at =
          regions.stream()
              .filter(other -> other.box().centerY() < box.y() && isMarked(other.text()))
              .filter(other -> Math.abs(other.box().x() - box.x()) < NOTE_INDENT * page.em())
              .filter(other -> Spans.gapDown(other.box(), box) < page.em())
              .findFirst()
              .orElse(null);
    }
    return false;
  }

  private boolean isRuled(Box box) {
    return page.rulings().stream()
        .anyMatch(
            r ->
                r.width() > 3 * r.height()
                    && r.centerY() < box.y()
                    && Math.abs(r.x() - box.x()) < NOTE_INDENT * page.em()
                    && !isInFormula(r)
                    && box.y() - r.centerY() < 2.5 * page.em()
                    && r.width() < Math.max(1.3 * box.width(), 4 * page.em())
                    && Spans.across(r, box) > 0.5);
  }

  /** A bar of a fraction is no ruling above notes. */
  private boolean isInFormula(Box ruling) {
    return regions.stream()
        .filter(other -> other.is(BlockType.FORMULA))
        .map(Region::box)
        .filter(box -> ruling.centerY() > box.y() && ruling.centerY() < box.bottom())
        .anyMatch(box -> Spans.across(ruling, box) > 0);
  }

  private boolean isLast(Region region) {
    return regions.stream()
        .filter(other -> other.is(BlockType.TEXT) || other.is(BlockType.HEADING))
        .filter(other -> other.box().y() > region.box().bottom() - 1)
        .filter(other -> Spans.across(other.box(), region.box()) > 0.3)
        .allMatch(other -> other.typeSize() < 0.95 * page.em() || isMarked(other.text()));
  }

  /** Whether another item begins in the same column: one number proves nothing. */
  private boolean hasFellow(Region region) {
    return items.stream()
        .filter(other -> !other.equals(region))
        .filter(other -> Math.abs(other.box().x() - region.box().x()) < 2 * page.em())
        .anyMatch(other -> Spans.gapDown(other.box(), region.box()) < 12 * page.em());
  }

  /** A narrow region of small print in the margin beside the body. */
  private boolean isSideNote(Region region) {
    Box box = region.box();
    if (region.typeSize() > 0.93 * page.em() || box.width() > 0.25 * column) {
      return false;
    }
    Box body =
        regions.stream()
            .filter(other -> other.is(BlockType.TEXT) && other.box().width() > 0.8 * column)
            .map(Region::box)
            .reduce(Box::union)
            .orElse(null);
    return body != null
        && (box.right() <= body.x() || box.x() >= body.right())
        && Spans.down(box, body) > 0.9;
  }
}
