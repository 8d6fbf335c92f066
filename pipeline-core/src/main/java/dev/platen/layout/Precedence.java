package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.Spans;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Reading order by two rules and a topological sort.
 *
 * <ol>
 *   <li>Of two boxes that share a stretch from left to right, the upper one is read first.
 *   <li>A box that lies left of another is read before it, unless a third one that reaches over
 *       both lies between them in height: that begins a new part of the page. Nor is it if it and
 *       all that is above it lie below the other: a title over some columns is read first.
 * </ol>
 *
 * <p>After T. Breuel, "High performance document layout analysis", SDIUT 2003. Where the rules
 * contradict each other on odd pages, the one that is met first from the top wins. Unlike cuts
 * along white space, it needs no gap that runs through: headings over some of many columns and
 * articles of uneven height come out right.
 */
final class Precedence {

  /** The rules look at all triples; beyond this many boxes {@link XyCut} takes over. */
  static final int MAX_BOXES = 400;

  /** Boxes that share less of the narrower one's width stand side by side. */
  private static final double SHARED = 0.12;

  /** Boxes may overlap in height by this share of the upper one. */
  private static final double REACH = 0.15;

  private final List<Box> boxes;
  private final boolean[][] above;

  private Precedence(List<Box> boxes) {
    this.boxes = boxes;
    int n = boxes.size();
    this.above = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        above[i][j] = i != j && Spans.across(boxes.get(i), boxes.get(j)) > SHARED;
      }
    }
  }

  /**
   * The order in which boxes are read.
   *
   * @return indices into the given list, each once
   */
  static List<Integer> order(List<Box> boxes) {
    return boxes.size() > MAX_BOXES ? XyCut.order(boxes) : new Precedence(boxes).sorted();
  }

  private List<Integer> sorted() {
    int n = boxes.size();
    List<List<Integer>> before = new ArrayList<>();
    List<Integer> fromTop = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      fromTop.add(i);
    }
    fromTop.sort(
        Comparator.<Integer>comparingDouble(i -> boxes.get(i).y())
            .thenComparingDouble(i -> boxes.get(i).x()));
    for (int j = 0; j < n; j++) {
      List<Integer> earlier = new ArrayList<>();
      for (int i : fromTop) {
        if (i != j && precedes(i, j)) {
          earlier.add(i);
        }
      }
      before.add(earlier);
    }
    return depthFirst(fromTop, before);
  }

  private boolean precedes(int i, int j) {
    Box a = boxes.get(i);
    Box b = boxes.get(j);
    if (above[i][j]) {
      return a.centerY() < b.centerY() || (a.centerY() == b.centerY() && i < j);
    }
    if (a.centerX() >= b.centerX()) {
      return startsBelow(j, i);
    }
    if (startsBelow(i, j)) {
      return false;
    }
    double from = Math.min(a.centerY(), b.centerY());
    double to = Math.max(a.centerY(), b.centerY());
    for (int k = 0; k < boxes.size(); k++) {
      double y = boxes.get(k).centerY();
      if (above[k][i] && above[k][j] && y > from && y < to) {
        return false;
      }
    }
    return true;
  }

  /** Whether a box and all above it in its column lie below another one that is right of it. */
  private boolean startsBelow(int i, int j) {
    Box a = boxes.get(i);
    Box b = boxes.get(j);
    if (a.centerX() >= b.centerX() || a.y() < b.bottom() - REACH * b.height()) {
      return false;
    }
    for (int k = 0; k < boxes.size(); k++) {
      Box other = boxes.get(k);
      if (above[k][i] && !above[k][j] && k != j && other.y() < b.bottom() - REACH * b.height()) {
        return false;
      }
    }
    return true;
  }

  /** Every box after those that precede it. A stack of our own: a page is as deep as it likes. */
  private static List<Integer> depthFirst(List<Integer> fromTop, List<List<Integer>> before) {
    List<Integer> order = new ArrayList<>(before.size());
    int[] next = new int[before.size()];
    boolean[] seen = new boolean[before.size()];
    Deque<Integer> stack = new ArrayDeque<>();
    for (int start : fromTop) {
      if (!seen[start]) {
        seen[start] = true;
        stack.push(start);
      }
      while (!stack.isEmpty()) {
        int box = stack.peek();
        if (next[box] == before.get(box).size()) {
          order.add(stack.pop());
        } else {
          int earlier = before.get(box).get(next[box]++);
          if (!seen[earlier]) {
            seen[earlier] = true;
            stack.push(earlier);
          }
        }
      }
    }
    return order;
  }
}
