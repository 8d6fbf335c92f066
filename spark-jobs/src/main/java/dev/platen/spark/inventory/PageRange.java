package dev.platen.spark.inventory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages that follow each other.
 *
 * @param first 1-based
 * @param last inclusive
 */
public record PageRange(int first, int last) implements Serializable {

  public PageRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("Pages %d to %d are no range".formatted(first, last));
    }
  }

  public int count() {
    return last - first + 1;
  }

  /** Ascending page numbers as few ranges. */
  static List<PageRange> of(List<Integer> pages) {
    List<PageRange> ranges = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= pages.size(); i++) {
      if (i == pages.size() || pages.get(i) != pages.get(i - 1) + 1) {
        ranges.add(new PageRange(pages.get(start), pages.get(i - 1)));
        start = i;
      }
    }
    return ranges;
  }
}
