package dev.platen.assemble;

import dev.platen.assemble.PageOutline.Edge;
import dev.platen.model.BlockType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Page numbers: numbers along an edge that go up by one a page, and so the labels of pages. A page
 * whose number was not read gets it from the pages before and after it.
 */
final class PageNumbers {

  /** Pages on either side in which a number must go on. */
  private static final int REACH = 4;

  private static final int MAX_LENGTH = 24;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}|\\b[ivxlc]{1,7}\\b");

  private record Numbered(Edge edge, int value, boolean roman) {}

  private PageNumbers() {}

  /**
   * The labels by page; adds the types of the blocks that hold them.
   *
   * @param types by page and block
   */
  static Map<Integer, String> find(
      List<PageOutline> pages, Map<Integer, Map<Integer, BlockType>> types) {
    Map<Integer, Numbered> found = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      PageOutline page = pages.get(i);
      Numbered number = number(pages, i);
      if (number != null) {
        found.put(page.pageNumber(), number);
        types
            .computeIfAbsent(page.pageNumber(), key -> new HashMap<>())
            .putIfAbsent(number.edge().block(), BlockType.PAGE_NUMBER);
      }
    }
    Map<Integer, String> labels = new HashMap<>();
    found.forEach((page, number) -> labels.put(page, label(number.value(), number.roman())));
    fillGaps(pages, found, labels);
    return labels;
  }

  private static void fillGaps(
      List<PageOutline> pages, Map<Integer, Numbered> found, Map<Integer, String> labels) {
    for (PageOutline page : pages) {
      int number = page.pageNumber();
      Numbered before = found.get(number - 1);
      Numbered after = found.get(number + 1);
      if (!labels.containsKey(number)
          && before != null
          && after != null
          && before.roman() == after.roman()
          && after.value() - before.value() == 2) {
        labels.put(number, label(before.value() + 1, before.roman()));
      }
    }
  }

  /** The number that goes on over near pages; on a document of one page, any number. */
  private static Numbered number(List<PageOutline> pages, int index) {
    PageOutline page = pages.get(index);
    for (Edge edge : page.edges()) {
      Numbered number = numbered(edge);
      if (number != null && (pages.size() == 1 ? isMarked(edge) : goesOn(pages, index, number))) {
        return number;
      }
    }
    return null;
  }

  private static boolean isMarked(Edge edge) {
    return edge.type() == BlockType.PAGE_NUMBER;
  }

  private static boolean goesOn(List<PageOutline> pages, int index, Numbered number) {
    PageOutline page = pages.get(index);
    int last = Math.min(pages.size() - 1, index + REACH);
    for (int i = Math.max(0, index - REACH); i <= last; i++) {
      PageOutline other = pages.get(i);
      int wanted = number.value() + other.pageNumber() - page.pageNumber();
      boolean there =
          i != index
              && other.edges().stream()
                  .map(PageNumbers::numbered)
                  .anyMatch(
                      found ->
                          found != null
                              && found.value() == wanted
                              && found.roman() == number.roman());
      if (there) {
        return true;
      }
    }
    return false;
  }

  /** The first number of a short text that is little else; null if there is none. */
  private static Numbered numbered(Edge edge) {
    String text = edge.text().toLowerCase(Locale.ROOT);
    Matcher matcher = NUMBER.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.find()) {
      return null;
    }
    long letters = edge.form().chars().filter(c -> c != '#').count();
    String number = matcher.group();
    boolean roman = !Character.isDigit(number.charAt(0));
    int value = roman ? RomanNumeral.value(number) : Integer.parseInt(number);
    boolean little = edge.type() == BlockType.PAGE_NUMBER || letters <= 8;
    return value > 0 && little ? new Numbered(edge, value, roman) : null;
  }

  private static String label(int value, boolean roman) {
    return roman ? RomanNumeral.of(value) : Integer.toString(value);
  }
}
