package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rulings that touch each other: the grid of a table, the frame of an insert. */
public final class RulingGroups {

  /** Beyond this many rulings a page is hatched, and nothing is made of them. */
  private static final int MAX_RULINGS = 1_500;

  private RulingGroups() {}

  /**
   * Some rulings that touch.
   *
   * @param across those from left to right
   * @param down those from top to bottom
   * @param box around all
   */
  public record Group(List<Box> across, List<Box> down, Box box) {

    /** Whether rulings run along all four edges. */
    public boolean isFrame(double tolerance) {
      return across.stream().anyMatch(r -> r.y() < box.y() + tolerance && spans(r, true))
          && across.stream().anyMatch(r -> r.bottom() > box.bottom() - tolerance && spans(r, true))
          && down.stream().anyMatch(r -> r.x() < box.x() + tolerance && spans(r, false))
          && down.stream().anyMatch(r -> r.right() > box.right() - tolerance && spans(r, false));
    }

    private boolean spans(Box ruling, boolean across) {
      return across ? ruling.width() > 0.8 * box.width() : ruling.height() > 0.8 * box.height();
    }

    /** Number of rulings from top to bottom that do not run along an edge. */
    public long innerDown(double tolerance) {
      return down.stream()
          .filter(r -> r.x() > box.x() + tolerance && r.right() < box.right() - tolerance)
          .count();
    }
  }

  /**
   * The groups.
   *
   * @param reach rulings this close touch
   */
  public static List<Group> of(List<Box> rulings, double reach) {
    if (rulings.size() > MAX_RULINGS) {
      return List.of();
    }
    boolean[] seen = new boolean[rulings.size()];
    List<Group> groups = new ArrayList<>();
    for (int start = 0; start < seen.length; start++) {
      if (!seen[start]) {
        groups.add(group(rulings, reach, seen, start));
      }
    }
    return groups;
  }

  private static Group group(List<Box> rulings, double reach, boolean[] seen, int start) {
    List<Box> across = new ArrayList<>();
    List<Box> down = new ArrayList<>();
    Box box = rulings.get(start);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      Box ruling = rulings.get(open.pop());
      (ruling.width() >= ruling.height() ? across : down).add(ruling);
      box = box.union(ruling);
      for (int i = 0; i < seen.length; i++) {
        if (!seen[i] && touches(ruling, rulings.get(i), reach)) {
          seen[i] = true;
          open.push(i);
        }
      }
    }
    return new Group(List.copyOf(across), List.copyOf(down), box);
  }

  private static boolean touches(Box a, Box b, double reach) {
    return Spans.gapAcross(a, b) < reach && Spans.gapDown(a, b) < reach;
  }
}
