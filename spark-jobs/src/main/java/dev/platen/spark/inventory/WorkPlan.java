package dev.platen.spark.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts documents into units of work of about half a minute, by pixels.
 *
 * @param units in the order of the documents, and of pages within one
 * @param pages how many pages they hold
 * @param cost expected work of all, in pixels
 */
public record WorkPlan(List<WorkUnit> units, long pages, long cost) {

  /** A4 at 300 dots per inch, taken where a file does not tell. */
  public static final long TYPICAL_PAGE = 2480L * 3508;

  /** Work on a page that does not depend on its size, as pixels; a guess. */
  public static final long PAGE_OVERHEAD = TYPICAL_PAGE / 10;

  /** Pixels of one unit: twenty typical pages, 30 to 60 seconds of recognition on one core. */
  public static final long UNIT_COST = 20 * (TYPICAL_PAGE + PAGE_OVERHEAD);

  public WorkPlan {
    units = List.copyOf(units);
  }

  /** Expected work on one page, in pixels. */
  public static long cost(long pixels) {
    return (pixels > 0 ? pixels : TYPICAL_PAGE) + PAGE_OVERHEAD;
  }

  /** Cuts documents; those without pages to do are left out. */
  public static WorkPlan of(List<PlannedDocument> documents) {
    List<WorkUnit> units = new ArrayList<>();
    long pages = 0;
    for (PlannedDocument document : documents) {
      units.addAll(cut(document));
      pages += document.pages().size();
    }
    return new WorkPlan(units, pages, units.stream().mapToLong(WorkUnit::cost).sum());
  }

  /** Units of nearly equal cost: a last one of a single page would only cost another start. */
  private static List<WorkUnit> cut(PlannedDocument document) {
    long total = document.pages().stream().mapToLong(UnitPage::cost).sum();
    long share = total / Math.max(1, (total + UNIT_COST - 1) / UNIT_COST);
    List<WorkUnit> units = new ArrayList<>();
    List<UnitPage> pages = new ArrayList<>();
    long cost = 0;
    for (UnitPage page : document.pages()) {
      // Cut before a page where that leaves the unit nearer to its share than cutting after it.
      if (!pages.isEmpty() && cost + page.cost() / 2 > share) {
        units.add(new WorkUnit(document.documentId(), document.source(), pages, cost));
        pages = new ArrayList<>();
        cost = 0;
      }
      pages.add(page);
      cost += page.cost();
    }
    if (!pages.isEmpty()) {
      units.add(new WorkUnit(document.documentId(), document.source(), pages, cost));
    }
    return units;
  }
}
