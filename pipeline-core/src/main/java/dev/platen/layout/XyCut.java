package dev.platen.layout;

import dev.platen.geometry.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Reading order by recursive cuts along white space.
 *
 * <p>The boxes are cut in two at the widest white strip that runs through all of them, across or
 * down; the upper or left part is read first; and so on with each part. Where nothing can be cut,
 * the boxes are read from the top, then from the left. After G. Nagy and S. Seth, "Hierarchical
 * representation of optically scanned documents", ICPR 1984, with cuts between bounding boxes in
 * place of pixel projections as by J. Ha, R. Haralick and I. Phillips, "Recursive X-Y cut using
 * bounding boxes of connected components", ICDAR 1995.
 *
 * <p>Columns are read from left to right: vertical Chinese and Japanese come out wrong.
 */
final class XyCut {

  /**
   * Each cut looks at all boxes that are left, so a hostile page of stairs costs the square of
   * their number; beyond this many they are only sorted.
   */
  static final int MAX_BOXES = 1_000;

  private static final Comparator<Box> TOP_THEN_LEFT =
      Comparator.comparingDouble(Box::y).thenComparingDouble(Box::x);

  private XyCut() {}

  /** Where a set of boxes falls apart: those before the position are read first. */
  private record Cut(double gap, List<Integer> first, List<Integer> second) {}

  /**
   * The order in which boxes on an upright page are read.
   *
   * @return indices into the given list, each once
   */
  static List<Integer> order(List<Box> boxes) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      all.add(i);
    }
    if (boxes.size() > MAX_BOXES) {
      all.sort(Comparator.comparing(boxes::get, TOP_THEN_LEFT));
      return all;
    }
    List<Integer> order = new ArrayList<>(boxes.size());
    // A stack of our own: a page of stairs is as deep as it has boxes.
    Deque<List<Integer>> parts = new ArrayDeque<>();
    parts.push(all);
    while (!parts.isEmpty()) {
      List<Integer> part = parts.pop();
      Optional<Cut> cut = widestCut(part, boxes);
      if (cut.isPresent()) {
        parts.push(cut.get().second());
        parts.push(cut.get().first());
      } else {
        part.sort(Comparator.comparing(boxes::get, TOP_THEN_LEFT));
        order.addAll(part);
      }
    }
    return order;
  }

  private static Optional<Cut> widestCut(List<Integer> part, List<Box> boxes) {
    Optional<Cut> across = widestCut(part, boxes, Box::y, Box::bottom);
    Optional<Cut> down = widestCut(part, boxes, Box::x, Box::right);
    if (across.isEmpty() || down.isEmpty()) {
      return across.or(() -> down);
    }
    return down.get().gap() > across.get().gap() ? down : across;
  }

  private static Optional<Cut> widestCut(
      List<Integer> part, List<Box> boxes, ToDoubleFunction<Box> start, ToDoubleFunction<Box> end) {
    List<Integer> sorted = new ArrayList<>(part);
    sorted.sort(Comparator.comparingDouble(i -> start.applyAsDouble(boxes.get(i))));
    double widest = 0;
    int position = 0;
    double reached = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sorted.size(); i++) {
      Box box = boxes.get(sorted.get(i));
      double gap = start.applyAsDouble(box) - reached;
      if (i > 0 && gap > widest) {
        widest = gap;
        position = i;
      }
      reached = Math.max(reached, end.applyAsDouble(box));
    }
    if (position == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Cut(
            widest,
            new ArrayList<>(sorted.subList(0, position)),
            new ArrayList<>(sorted.subList(position, sorted.size()))));
  }
}
