package dev.platen.layout.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Marks by height and place, so that those near a point are found without looking at all. */
final class MarkRows {

  private final List<DashedRulings.Mark> sorted;
  private final double height;
  private final List<List<Integer>> rows = new ArrayList<>();

  /**
   * @param marks of a page
   * @param type height of most lines of text in pixels
   */
  MarkRows(List<DashedRulings.Mark> marks, double type) {
    sorted = new ArrayList<>(marks);
    sorted.sort(
        Comparator.comparingInt(DashedRulings.Mark::x).thenComparingInt(DashedRulings.Mark::y));
    height = Math.max(4, 0.5 * type);
    for (int i = 0; i < sorted.size(); i++) {
      int row = row(sorted.get(i).centerY());
      while (rows.size() <= row) {
        rows.add(new ArrayList<>());
      }
      rows.get(row).add(i);
    }
  }

  /** All, from the left. */
  List<DashedRulings.Mark> sorted() {
    return sorted;
  }

  private int row(double y) {
    return (int) Math.max(0, y / height);
  }

  /** Indices of the marks that begin between two places, their middle between two heights. */
  List<Integer> between(double left, double right, double top, double bottom) {
    List<Integer> found = new ArrayList<>();
    for (int row = row(top); row <= Math.min(row(bottom), rows.size() - 1); row++) {
      List<Integer> marks = rows.get(row);
      for (int i = firstFrom(marks, left); i < marks.size(); i++) {
        DashedRulings.Mark mark = sorted.get(marks.get(i));
        if (mark.x() > right) {
          break;
        }
        if (mark.centerY() >= top && mark.centerY() <= bottom) {
          found.add(marks.get(i));
        }
      }
    }
    return found;
  }

  private int firstFrom(List<Integer> marks, double left) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(marks.get(middle)).x() < left) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
