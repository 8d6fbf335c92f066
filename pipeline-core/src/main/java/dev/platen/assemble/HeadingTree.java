package dev.platen.assemble;

import dev.platen.assemble.PageOutline.Heading;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Levels of headings over a document: by their numbers (2.1 is below 2) where they have any, else
 * by the size of their type, the largest first. The title is that of the first page that has one.
 *
 * @param levels by page and block
 * @param title null if there is none
 */
record HeadingTree(Map<Integer, Map<Integer, Integer>> levels, String title) {

  private static final int DEEPEST = 6;

  /** Sizes of type within this factor are one level. */
  private static final double SAME_SIZE = 1.12;

  /** The title of a document stands on one of its first pages. */
  private static final int TITLE_PAGES = 3;

  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{L}.*");

  /**
   * The tree of some pages.
   *
   * @param types by page and block: what is a running head is no heading
   */
  static HeadingTree of(List<PageOutline> pages, Map<Integer, Map<Integer, BlockType>> types) {
    double body = body(pages);
    List<Double> steps = steps(pages, types, body);
    Map<Integer, Map<Integer, Integer>> levels = new HashMap<>();
    String title = null;
    boolean begun = false;
    for (PageOutline page : pages) {
      for (Heading heading : page.headings()) {
        if (isFurniture(page, heading, types)) {
          continue;
        }
        boolean first = !begun && page.pageNumber() <= TITLE_PAGES;
        if (heading.type() == BlockType.TITLE && first) {
          title = heading.text();
          begun = true;
        } else {
          levels
              .computeIfAbsent(page.pageNumber(), key -> new HashMap<>())
              .put(heading.block(), level(heading, steps, body));
        }
      }
    }
    return new HeadingTree(levels, title);
  }

  private static boolean isFurniture(
      PageOutline page, Heading heading, Map<Integer, Map<Integer, BlockType>> types) {
    return types.getOrDefault(page.pageNumber(), Map.of()).containsKey(heading.block());
  }

  private static double body(List<PageOutline> pages) {
    double[] sizes =
        pages.stream()
            .mapToDouble(PageOutline::bodySize)
            .filter(size -> size > 0)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 1 : sizes[sizes.length / 2];
  }

  /** The sizes that headings have, largest first, as many as there are levels. */
  private static List<Double> steps(
      List<PageOutline> pages, Map<Integer, Map<Integer, BlockType>> types, double body) {
    List<Double> sizes = new ArrayList<>();
    for (PageOutline page : pages) {
      page.headings().stream()
          .filter(heading -> heading.type() == BlockType.HEADING)
          .filter(heading -> !isFurniture(page, heading, types))
          .forEach(heading -> sizes.add(heading.size() / body));
    }
    sizes.sort(Comparator.reverseOrder());
    List<Double> steps = new ArrayList<>();
    for (double size : sizes) {
      if (steps.isEmpty() || steps.get(steps.size() - 1) > SAME_SIZE * size) {
        steps.add(size);
      }
    }
    return steps.subList(0, Math.min(DEEPEST, steps.size()));
  }

  private static int level(Heading heading, List<Double> steps, double body) {
    Matcher numbered = NUMBERED.matcher(heading.text());
    if (numbered.matches()) {
      return Math.min(DEEPEST, 1 + (int) numbered.group(1).chars().filter(c -> c == '.').count());
    }
    int level = 1;
    for (double step : steps) {
      if (step > SAME_SIZE * heading.size() / body) {
        level++;
      }
    }
    return Math.min(DEEPEST, level);
  }
}
