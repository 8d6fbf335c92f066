package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Running heads, running feet and page numbers as one page shows them: few words of usual size
 * along an edge, with more than the usual space to the rest. Which of them come again on other
 * pages is seen when the document is put together.
 */
final class Furniture {

  /** Share of the page's height, from its edge, in which furniture stands. */
  private static final double MARGIN = 0.125;

  /** White space between furniture and the rest, in ems. */
  private static final double APART = 0.5;

  private static final double LARGEST = 1.3;

  /** Boxes of numbers that stand alone are often too high; "page 2 of 3" is no heading. */
  private static final double COUNTED = 2.5;

  /** A number alone may be further in, if it is further apart. */
  private static final double FAR_MARGIN = 0.25;

  private static final double FAR_APART = 1.5;

  /** A row so wide, as a share of the page's width, with another below it is a paragraph's. */
  private static final double FULL = 0.55;

  /** A sentence is no running head from so many half widths on. */
  private static final int LONG = 40;

  private static final double HEAVIER = 1.15;

  /** Rows are so many ems apart, and so many of them below a title are details. */
  private static final double ROW = 0.7;

  private static final int DETAIL_ROWS = 3;

  /** White space between a heading and its text is less, in ems. */
  private static final double HEADED = 2;

  private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Pd}|·.]*\\d{1,3}[\\s\\p{Pd}|·.]*");

  /** Type of a newspaper's name over that of its date. */
  private static final double MASTHEAD = 2.5;

  private static final Pattern DATED =
      Pattern.compile("(?<!\\d)\\d{4}(?!\\d)|[〇零一二三四五六七八九十\\d]\\s*年.*月");

  /** The text of a slip is at most so many ems wide, and has so many rows or more. */
  private static final double SLIP = 34;

  private static final int LEAST_ROWS = 6;

  /** Items of a list begin within so many ems of each other. */
  private static final double ITEM_INDENT = 2;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[\\s\\p{Pd}|·.]*"
              + "(?:第\\s*)?(?:(?:page|seite|blatt|p\\.|s\\.|pagina|página)\\s*)?"
              + "(?:\\d{1,4}|[ivxlc]{1,7})"
              + "(?:\\s*(?:[/|]|of|von|de|sur|,|共|[頁页]\\s*[,，]?\\s*共(?:\\s*of)?)\\s*\\d{1,4})?"
              + "\\s*(?:頁|页)?"
              + "[\\s\\p{Pd}|·.]*"
              // A page's sign is often misread in small type.
              + "|第\\s*(?:page\\s*)?\\d{1,4}\\s*\\p{IsHan}?[\\s,，、·.]*共\\s*\\p{L}{0,2}\\s*\\d{1,4}.?");

  private final PageContent page;
  private final List<Region> regions;
  private final List<Region> items;
  private final List<Region> details;

  private Furniture(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
    this.items = regions.stream().filter(region -> ListMarks.begins(region.text())).toList();
    this.details = details();
  }

  /** The regions, furniture typed. */
  static List<Region> type(PageContent page, List<Region> regions) {
    Furniture furniture = new Furniture(page, regions);
    return regions.stream().map(furniture::typed).toList();
  }

  static boolean isPageNumber(String text) {
    return text.length() <= 24 && PAGE_NUMBER.matcher(text).matches();
  }

  /** Whether a text says of how many pages it is the number, or that it is one. */
  private static boolean isCounted(String text) {
    return isPageNumber(text) && text.codePoints().filter(Character::isLetter).count() > 1;
  }

  private Region typed(Region region) {
    if (!region.is(BlockType.TEXT) || region.rows() > 2) {
      return region;
    }
    if (NUMBER.matcher(region.text()).matches() && isOutermost(region)) {
      return region.as(BlockType.PAGE_NUMBER, 0.8);
    }
    if (isDateline(region)) {
      return region.as(BlockType.HEADER, 0.8);
    }
    if (isThanks(region)) {
      return region.as(BlockType.FOOTER, 0.7);
    }
    boolean top = isInTop(region.box());
    boolean bottom = isInBottom(region.box());
    if (!(top || bottom)
        || isItem(region)
        || region.typeSize() > (isCounted(region.text()) ? COUNTED : LARGEST) * page.em()
        || !standsApart(region, top)) {
      return region;
    }
    if (isPageNumber(region.text())) {
      return region.as(BlockType.PAGE_NUMBER, 0.9);
    }
    boolean otherwise =
        top ? isHeading(region) || details.contains(region) : SmallPrint.isMarked(region.text());
    if (isRunningText(region) || otherwise) {
      return region;
    }
    return region.as(top ? BlockType.HEADER : BlockType.FOOTER, 0.7);
  }

  /** The date of a newspaper, right below its name, which may reach further in than margins do. */
  private boolean isDateline(Region region) {
    Box box = region.box();
    return region.rows() == 1
        && DATED.matcher(region.text()).find()
        && regions.stream()
            .filter(other -> other.typeSize() > MASTHEAD * region.typeSize())
            .map(Region::box)
            .filter(other -> isInTop(new Box(other.x(), other.y(), other.width(), 0)))
            .filter(
                other -> box.y() > other.centerY() && Spans.inside(flat(box, other), other) > 0.8)
            .anyMatch(other -> Spans.gapDown(box, other) < page.em());
  }

  /**
   * The last line of a slip, in the middle below its sums: it thanks, or says what to do with it.
   */
  private boolean isThanks(Region region) {
    Box box = region.box();
    Box text = regions.stream().map(Region::box).reduce(Box::union).orElseThrow();
    return region.rows() == 1
        && !isPageNumber(region.text())
        && text.width() < SLIP * page.em()
        && text.height() > box.height() * LEAST_ROWS
        && box.x() - text.x() > page.em()
        && Math.abs(box.centerX() - text.centerX()) < page.em()
        && regions.stream()
            .filter(other -> !other.equals(region))
            .allMatch(other -> box.y() - other.box().bottom() > APART * page.em());
  }

  /** A box at the height of another one. */
  private static Box flat(Box box, Box at) {
    return new Box(box.x(), at.y(), box.width(), at.height());
  }

  /**
   * What stands in rows below a title: of whom and of what a statement is, not its running head.
   */
  private List<Region> details() {
    double title =
        regions.stream()
            .filter(region -> isInTop(region.box()) && region.typeSize() > LARGEST * page.em())
            .mapToDouble(region -> region.box().bottom())
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    List<Region> below =
        regions.stream()
            .filter(region -> isInTop(region.box()) && region.box().centerY() > title)
            .sorted(Comparator.comparingDouble(region -> region.box().centerY()))
            .toList();
    int rows = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (Region region : below) {
      if (region.box().centerY() - last > ROW * page.em()) {
        rows++;
        last = region.box().centerY();
      }
    }
    return rows < DETAIL_ROWS ? List.of() : below;
  }

  /** Whether it reads on like a paragraph that happens to stand at the edge. */
  private boolean isRunningText(Region region) {
    String text = region.text();
    boolean full = region.box().width() > FULL * page.size().width();
    return HeadingText.holdsSentences(text)
        || (HeadingText.endsSentence(text) && HeadingText.halfWidths(text) > LONG)
        || (full && region.rows() > 1);
  }

  /**
   * Whether it heads the text or the table right below: numbered or in heavy type, flush with it,
   * and alone in its row.
   */
  private boolean isHeading(Region region) {
    Box box = region.box();
    boolean marked =
        HeadingText.isNumbered(region.text())
            || region.typeWeight() > HEAVIER * page.type().weight();
    return marked
        && regions.stream()
            .noneMatch(other -> !other.equals(region) && Spans.down(other.box(), box) > 0.5)
        && regions.stream()
            .filter(other -> other.is(BlockType.TABLE) || other.rows() > 1)
            .filter(other -> Math.abs(other.box().x() - box.x()) < page.em())
            .mapToDouble(other -> other.box().y() - box.bottom())
            .anyMatch(gap -> gap > -0.5 * page.em() && gap < HEADED * page.em());
  }

  /** Whether it is one of the items of a list, which may go on over the page's edge. */
  private boolean isItem(Region region) {
    return items.contains(region)
        && items.stream()
            .filter(other -> !other.equals(region))
            .anyMatch(
                other -> Math.abs(other.box().x() - region.box().x()) < ITEM_INDENT * page.em());
  }

  /** Whether nothing stands further out than a region, and a wide space parts it from the rest. */
  private boolean isOutermost(Region region) {
    Box box = region.box();
    boolean top = box.bottom() < FAR_MARGIN * page.size().height();
    if (!top && box.y() < (1 - FAR_MARGIN) * page.size().height()) {
      return false;
    }
    for (Region other : regions) {
      Box body = other.box();
      double gap = top ? body.y() - box.bottom() : box.y() - body.bottom();
      if (!other.equals(region) && gap < FAR_APART * page.em()) {
        return false;
      }
    }
    return true;
  }

  private boolean isInTop(Box box) {
    return box.bottom() < MARGIN * page.size().height();
  }

  private boolean isInBottom(Box box) {
    return box.y() > (1 - MARGIN) * page.size().height();
  }

  private boolean standsApart(Region region, boolean top) {
    Box box = region.box();
    double space = (APART + page.type().gap() / page.em() * 0.8) * page.em();
    for (Region other : regions) {
      // A table begins with its frame, above its text.
      Box body = other.lines().isEmpty() ? other.box() : TextLine.around(other.lines());
      boolean edge = top ? isInTop(body) : isInBottom(body);
      if (other.equals(region) || (edge && other.rows() <= 2)) {
        continue;
      }
      double gap = top ? body.y() - box.bottom() : box.y() - body.bottom();
      boolean beside = gap < 0;
      if (beside || (gap < space && Spans.across(box, body) > 0 && !isRuledOff(box, body))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRuledOff(Box a, Box b) {
    double from = Math.min(a.bottom(), b.bottom());
    double to = Math.max(a.y(), b.y());
    return page.rulings().stream()
        .anyMatch(
            r -> r.width() > 5 * r.height() && r.centerY() > from - 2 && r.centerY() < to + 2);
  }
}
