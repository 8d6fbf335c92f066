package dev.platen.assemble;

import dev.platen.assemble.PageOutline.Edge;
import dev.platen.assemble.wording.Likeness;
import dev.platen.model.BlockType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Running heads and feet: what comes again at the same height of near pages, numbers apart. Left
 * and right pages may differ, so two pages away counts as next.
 *
 * <p>After X. Lin, "Header and footer extraction by page association", SPIE Document Recognition
 * and Retrieval X, 2003.
 */
final class RunningHeads {

  /** Pages on either side that are compared. */
  private static final int REACH = 6;

  /** Difference of heights, as a share of the page's. */
  private static final double LEVEL = 0.025;

  /** Texts of which less than this share differs are the same, misread. */
  private static final double DIFFERENT = 0.3;

  private static final Pattern COUNTING =
      Pattern.compile("#|page|seite|blatt|feuille|of|von|sur|de|[第页頁共]");

  private RunningHeads() {}

  /** Adds the types of what was found, by page and block. */
  static void find(List<PageOutline> pages, Map<Integer, Map<Integer, BlockType>> types) {
    for (int i = 0; i < pages.size(); i++) {
      for (Edge edge : pages.get(i).edges()) {
        boolean plain = edge.form().replace("#", "").length() >= 2;
        if (plain && edge.type() != BlockType.PAGE_NUMBER && comesAgain(pages, i, edge)) {
          types
              .computeIfAbsent(pages.get(i).pageNumber(), key -> new HashMap<>())
              .put(edge.block(), type(edge));
        }
      }
    }
  }

  /** What counts pages in words is their number, though a letter of it be misread. */
  private static BlockType type(Edge edge) {
    if (edge.form().contains("#") && COUNTING.matcher(edge.form()).replaceAll("").length() <= 1) {
      return BlockType.PAGE_NUMBER;
    }
    return edge.isTop() ? BlockType.HEADER : BlockType.FOOTER;
  }

  private static boolean comesAgain(List<PageOutline> pages, int page, Edge edge) {
    int needed = edge.type() == BlockType.TITLE || edge.type() == BlockType.HEADING ? 2 : 1;
    int seen = 0;
    int last = Math.min(pages.size() - 1, page + REACH);
    for (int i = Math.max(0, page - REACH); i <= last && seen < needed; i++) {
      if (i != page && pages.get(i).edges().stream().anyMatch(other -> isSame(edge, other))) {
        seen++;
      }
    }
    return seen >= needed;
  }

  private static boolean isSame(Edge a, Edge b) {
    if (Math.abs(a.place() - b.place()) > LEVEL) {
      return false;
    }
    int longer = Math.max(a.form().length(), b.form().length());
    return Likeness.distance(a.form(), b.form()) <= DIFFERENT * longer;
  }
}
