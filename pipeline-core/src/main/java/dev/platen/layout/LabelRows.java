package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Labels and their values, as on forms and statements: short lines one below the other, each with
 * another short line beside it. They are no paragraphs, and are read row by row.
 */
final class LabelRows {

  /** Labels are no larger than the body. */
  private static final double LARGEST = 1.15;

  /** Each is compared with all; on a page of more, none is a label. */
  private static final int MAX_REGIONS = 400;

  private static final int MAX_WORDS = 5;

  /** Lines of so many words that begin with capitals, with a value beside each, are names. */
  private static final int NAME_WORDS = 3;

  private static final int MAX_CHARACTERS = 40;
  private static final int MAX_IDEOGRAPHS = 12;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private LabelRows() {}

  /**
   * Whether a column is one of labels or values.
   *
   * @param rows of the column, from the top
   */
  static boolean isLabels(PageContent page, List<List<TextLine>> rows, double em) {
    boolean figures =
        rows.stream().allMatch(row -> row.size() == 1 && HeadingText.isFigure(row.get(0).text()));
    if (page.frame().isVertical() || (em > LARGEST * page.em() && !figures)) {
      return false;
    }
    double right = rows.stream().mapToDouble(row -> TextLine.around(row).right()).max().orElse(0);
    boolean terse = true;
    boolean names = true;
    int full = 0;
    int beside = 0;
    for (List<TextLine> row : rows) {
      TextLine first = row.get(0);
      if (row.size() > 1 || !isShort(first.text()) || !beginsAnew(first.text())) {
        return false;
      }
      terse &= isTerse(first.text());
      names &= words(first.text()) <= NAME_WORDS;
      full += right - first.box().right() < em ? 1 : 0;
      beside += hasNeighbor(page, first) ? 1 : 0;
    }
    boolean answered = names && beside == rows.size();
    return 3 * beside >= 2 * rows.size()
        && (terse || answered || rows.size() <= 2 || 2 * full <= rows.size());
  }

  /** Few words, as of a label or a value. */
  static boolean isShort(String text) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return text.length() <= MAX_CHARACTERS
        && ideographs <= MAX_IDEOGRAPHS
        && words(text) <= MAX_WORDS;
  }

  private static long words(String text) {
    return SPACE.splitAsStream(text).count();
  }

  /** A number, or a label of a few ideographs: no line of prose whatever its length. */
  private static boolean isTerse(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return 2 * digits >= text.length() || (ideographs > 0 && text.length() <= 6);
  }

  private static boolean beginsAnew(String text) {
    return !Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean hasNeighbor(PageContent page, TextLine line) {
    return page.lines().stream()
        .anyMatch(
            other -> !other.equals(line) && other.sharesRow(line) > 0.6 && isShort(other.text()));
  }

  /**
   * Groups regions of one short row that stand side by side; every other region is alone.
   *
   * @param regions in any order
   */
  static List<List<Region>> group(List<Region> regions) {
    List<List<Region>> groups = new ArrayList<>();
    if (regions.size() > MAX_REGIONS) {
      regions.forEach(region -> groups.add(List.of(region)));
      return groups;
    }
    for (Region region : regions) {
      List<Region> row =
          groups.stream()
              .filter(group -> isLabel(region) && group.stream().allMatch(r -> besides(r, region)))
              .filter(group -> isClear(group, region, regions))
              .findFirst()
              .orElse(null);
      if (row == null) {
        groups.add(new ArrayList<>(List.of(region)));
      } else {
        row.add(region);
      }
    }
    return groups;
  }

  private static boolean besides(Region a, Region b) {
    return isLabel(a) && Spans.down(a.box(), b.box()) > 0.6 && Spans.across(a.box(), b.box()) == 0;
  }

  /** Whether a region is one line of few words. */
  static boolean isLabel(Region region) {
    return region.is(BlockType.TEXT) && region.lines().size() == 1 && isShort(region.text());
  }

  /** Whether the row can be taken as one: nothing else reaches into it. */
  private static boolean isClear(List<Region> group, Region region, List<Region> regions) {
    Box row = group.stream().map(Region::box).reduce(region.box(), Box::union);
    return regions.stream()
        .filter(other -> !other.equals(region) && !group.contains(other))
        .allMatch(
            other ->
                other.box().intersectionArea(row) == 0
                    || (isLabel(other) && Spans.down(other.box(), row) > 0.6));
  }
}
