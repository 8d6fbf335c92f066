package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Titles and headings: short regions in type that is larger or heavier than that of the body, in
 * capitals, or numbered. The largest type in the upper half of a page is its title.
 */
final class Headings {

  private static final double LIKELY = 0.5;
  private static final double LARGER = 1.17;
  private static final double MUCH_LARGER = 1.5;
  private static final double HEAVIER = 1.22;

  /** In half widths, as an ideograph is as wide as two letters. */
  private static final int MAX_WIDTH = 160;

  /** A wider line, in half widths, that ends like a sentence is one. */
  private static final int LONG_LINE = 60;

  /** Sizes of type within this factor are one level. */
  private static final double SAME_SIZE = 1.1;

  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)(?:abstract|introduction|conclusions?|references|bibliography|acknowledge?ments?"
              + "|contents|appendix|summary|zusammenfassung|einleitung|literatur|inhalt"
              + "|résumé|références|sommaire|目录|目錄|参考文献|參考文獻|摘要)[.:]?");

  private static final Pattern LEADERS = Pattern.compile("(?:[.·…]\\s?){4,}");

  private final PageContent page;
  private final List<Region> regions;
  private final FieldPlaces fields;
  private final LabelPlaces labels;
  private final List<Region> numbers;
  private final Letterheads letterheads;

  private Headings(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
    this.letterheads = new Letterheads(page, regions);
    this.fields = new FieldPlaces(page);
    this.labels = new LabelPlaces(regions);
    this.numbers =
        regions.stream()
            .filter(region -> region.rows() == 1 && Furniture.isPageNumber(region.text()))
            .toList();
  }

  /** The regions, title and headings typed, with levels from the largest type down. */
  static List<Region> type(PageContent page, List<Region> regions) {
    Headings headings = new Headings(page, regions);
    return levelled(headings.typed());
  }

  private List<Region> typed() {
    Map<Region, Double> likelihoods = new LinkedHashMap<>();
    for (Region region : regions) {
      double likelihood = mayBeOne(region) ? likelihood(region) : 0;
      if (likelihood >= LIKELY) {
        likelihoods.put(region, likelihood);
      }
    }
    List<Region> names =
        likelihoods.keySet().stream().filter(r -> !letterheads.isLetterhead(r)).toList();
    Region title = PageTitle.among(names, page);
    return regions.stream()
        .map(
            region -> {
              Double likelihood = likelihoods.get(region);
              if (likelihood == null) {
                return region;
              }
              if (!names.contains(region)) {
                return region.as(BlockType.HEADER, "letterhead", 0.6);
              }
              return region.as(
                  region.equals(title) ? BlockType.TITLE : BlockType.HEADING, likelihood);
            })
        .toList();
  }

  private boolean mayBeOne(Region region) {
    return region.is(BlockType.TEXT)
        && !fields.isFilledIn(region.box())
        && !fields.isLabel(region.box());
  }

  private double likelihood(Region region) {
    String text = region.text();
    int rows = region.rows();
    double size = region.typeSize() / page.em();
    if (!HeadingText.hasWords(text)
        || HeadingText.isFigure(text)
        || HeadingText.halfWidths(text) > MAX_WIDTH
        || HeadingText.holdsSentences(text)
        || rows > (size > MUCH_LARGER ? 5 : 3)
        || isPartOfText(region, size)) {
      return 0;
    }
    boolean heavy = region.typeWeight() / page.type().weight() > HEAVIER;
    if (size > MUCH_LARGER || (size > LARGER && heavy)) {
      return 0.95;
    }
    boolean ends = ".,;:。，；".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean isChinese = HeadingText.isChinese(text);
    boolean leads = leadsText(region);
    boolean sentence = ends && (rows > 1 || HeadingText.halfWidths(text) > LONG_LINE);
    if (size > LARGER && !sentence && (!ends || leads)) {
      return isByline(region) ? 0 : 0.85;
    }
    if (!leads || rows > 2) {
      return 0;
    }
    if (KNOWN.matcher(text).matches()) {
      return 0.9;
    }
    boolean numbered = HeadingText.isNumbered(text) && !isItem(region) && !(ends && isChinese);
    boolean isShort = isShort(region);
    if (heavy && (!ends || numbered) && (isShort || isSetOff(region))) {
      return 0.85;
    }
    if (ends) {
      return 0;
    }
    if (isShort) {
      return numbered ? 0.7 : HeadingText.isCapitals(text) || standsAlone(region) ? 0.65 : 0;
    }
    if (numbered && isLongSection(region)) {
      return 0.65;
    }
    return rows == 1 && HeadingText.isCapitals(text) && isSetOff(region) ? 0.65 : 0;
  }

  /**
   * One line as wide as the column, with the number of a section below a chapter or in capitals.
   */
  private boolean isLongSection(Region region) {
    String text = region.text();
    Region next = surroundings(region).next();
    return region.rows() == 1
        && (HeadingText.numberParts(text) > 1 || HeadingText.isCapitals(text))
        && next != null
        && (next.rows() > 1 || HeadingText.numberParts(next.text()) == 0);
  }

  /** Whether its words are in the middle of a sentence, lead to a formula, or to a page. */
  private boolean isPartOfText(Region region, double size) {
    String text = region.text();
    boolean goesOn = Character.isLowerCase(text.codePointAt(0)) || text.endsWith("-");
    Surroundings around = surroundings(region);
    if (size > MUCH_LARGER) {
      return goesOn && around.above() < page.em();
    }
    return goesOn
        || labels.isLabel(region, around.next(), page)
        || goesOnFromAbove(region)
        || isEntry(region)
        || (around.next() != null && around.next().is(BlockType.FORMULA));
  }

  /**
   * Whether a Chinese line goes on with the one right above it, which is full and ends no sentence:
   * boxes around lines that slant are higher than their type.
   */
  private boolean goesOnFromAbove(Region region) {
    if (!HeadingText.isChinese(region.text())) {
      return false;
    }
    double reach = page.type().gap() + 0.5 * page.em();
    return regions.stream()
        .filter(other -> !other.equals(region) && !other.lines().isEmpty())
        .filter(other -> other.box().centerY() < region.box().y())
        .filter(other -> Spans.across(other.box(), region.box()) > 0.5)
        .filter(other -> Spans.gapDown(other.box(), region.box()) < reach)
        .anyMatch(other -> isFullAndOpen(other, region));
  }

  private boolean isFullAndOpen(Region above, Region region) {
    TextLine last =
        above.lines().stream()
            .max(Comparator.comparingDouble(l -> l.box().centerY()))
            .orElseThrow();
    String text = last.text();
    double right = Math.max(above.box().right(), region.box().right());
    return Math.abs(last.box().x() - region.box().x()) < 3 * page.em()
        && last.box().right() > right - 1.5 * page.em()
        && !HeadingText.endsSentence(text);
  }

  /** Whether the next region has a number of as many parts: both are items of a list. */
  private boolean isItem(Region region) {
    Region next = surroundings(region).next();
    return next != null
        && HeadingText.numberParts(region.text()) > 0
        && HeadingText.numberParts(next.text()) == HeadingText.numberParts(region.text());
  }

  /** An entry of a table of contents: dots lead to the number of a page, or it stands alone. */
  private boolean isEntry(Region region) {
    return LEADERS.matcher(region.text()).find()
        || (region.rows() == 1
            && numbers.stream()
                .filter(other -> other.box().x() > region.box().right())
                .anyMatch(other -> Spans.down(other.box(), region.box()) > 0.5));
  }

  /** Whether text follows below it. */
  private boolean leadsText(Region region) {
    return regions.stream()
        .filter(other -> !other.equals(region) && other.box().centerY() > region.box().bottom())
        .filter(other -> Spans.across(other.box(), region.box()) > 0.5)
        .anyMatch(other -> other.box().y() - region.box().bottom() < 4 * page.em());
  }

  /** A centred line right below a larger one: the author below the title. */
  private boolean isByline(Region region) {
    Box box = region.box();
    double slack = 1.5 * page.em();
    return regions.stream()
        .filter(other -> other.typeSize() > 1.15 * region.typeSize())
        .filter(other -> box.y() >= other.box().bottom() - slack)
        .filter(other -> box.y() - other.box().bottom() < 2.5 * page.em())
        .anyMatch(
            other ->
                Math.abs(other.box().centerX() - box.centerX()) < slack
                    && Math.abs(other.box().x() - box.x()) > slack);
  }

  /** One line with more space above it than below, before a paragraph. */
  private boolean standsAlone(Region region) {
    if (region.rows() != 1 || region.typeSize() < 0.97 * page.em()) {
      return false;
    }
    Surroundings around = surroundings(region);
    return around.next() != null
        && around.next().rows() >= 2
        && around.above() < Double.MAX_VALUE
        && around.above() > 1.2 * around.below()
        && around.above() > page.type().gap() + 0.5 * page.em();
  }

  /** With more than the usual space both above and below it. */
  private boolean isSetOff(Region region) {
    Surroundings around = surroundings(region);
    return around.above() > page.type().gap() + 0.5 * page.em()
        && around.below() > page.type().gap() + 0.3 * page.em();
  }

  /**
   * What stands above and below a region.
   *
   * @param above white space in pixels, very much where nothing stands there; so with below
   * @param next the region below; null if there is none
   */
  private record Surroundings(double above, double below, Region next) {}

  private Surroundings surroundings(Region region) {
    Box box = region.box();
    double above = Double.MAX_VALUE;
    double below = Double.MAX_VALUE;
    Region next = null;
    for (Region other : regions) {
      if (!other.equals(region) && Spans.across(other.box(), box) > 0.5) {
        double gap = Spans.gapDown(other.box(), box);
        if (other.box().centerY() < box.centerY()) {
          above = Math.min(above, gap);
        } else if (gap < below) {
          below = gap;
          next = other;
        }
      }
    }
    return new Surroundings(above, below, next);
  }

  private boolean isShort(Region region) {
    OptionalDouble below =
        regions.stream()
            .filter(other -> other.is(BlockType.TEXT) && other.rows() > 2)
            .filter(other -> Spans.across(other.box(), region.box()) > 0.5)
            .mapToDouble(other -> other.box().width())
            .max();
    return below.isEmpty() || region.box().width() < 0.85 * below.getAsDouble();
  }

  private static List<Region> levelled(List<Region> regions) {
    List<Double> sizes = new ArrayList<>();
    regions.stream()
        .filter(region -> region.is(BlockType.HEADING))
        .map(Region::typeSize)
        .sorted(Comparator.reverseOrder())
        .forEach(
            size -> {
              if (sizes.isEmpty() || sizes.get(sizes.size() - 1) > SAME_SIZE * size) {
                sizes.add(size);
              }
            });
    return regions.stream()
        .map(
            region ->
                region.is(BlockType.HEADING) ? region.withLevel(level(region, sizes)) : region)
        .toList();
  }

  /** By its number where it has one, as 2.1 is below 2, else by its size among the headings. */
  private static int level(Region region, List<Double> sizes) {
    if (HeadingText.numberParts(region.text()) > 0) {
      return HeadingText.numberParts(region.text());
    }
    int level = 1;
    for (double size : sizes) {
      if (size > SAME_SIZE * region.typeSize()) {
        level++;
      }
    }
    return Math.min(level, 6);
  }
}
