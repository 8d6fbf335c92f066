package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads cells of the header over the columns and levels that they name: over the columns that a
 * ruling below them covers, or that they stand in the middle of; down over levels that are empty
 * below them.
 */
final class HeaderSpans {

  /** A name stands in the middle of its columns to within so many ems. */
  private static final double CENTERED = 1.0;

  private final List<Slot> slots;
  private final int levels;
  private final Columns columns;
  private final PageRules rulings;
  private final double em;

  private HeaderSpans(List<Slot> slots, int levels, Columns columns, PageRules rulings, double em) {
    this.slots = slots;
    this.levels = levels;
    this.columns = columns;
    this.rulings = rulings;
    this.em = em;
  }

  /**
   * Spreads the cells of a header.
   *
   * @param slots those that hold text; changed
   * @param levels number of header rows
   */
  static void spread(List<Slot> slots, int levels, Columns columns, PageRules rulings, double em) {
    HeaderSpans spans = new HeaderSpans(slots, levels, columns, rulings, em);
    for (Slot slot : List.copyOf(slots)) {
      if (slot.top < levels - 1 && slot.bottom < levels - 1) {
        spans.across(slot);
      }
    }
    for (Slot slot : List.copyOf(slots)) {
      if (slot.top < levels) {
        spans.down(slot);
      }
    }
  }

  private void across(Slot slot) {
    Box box = around(slot);
    int from = slot.first;
    while (from > 1 && isFree(slot, from - 1)) {
      from--;
    }
    int to = slot.last;
    while (to < columns.count() - 1 && isFree(slot, to + 1)) {
      to++;
    }
    if (from == slot.first && to == slot.last) {
      return;
    }
    int[] best = {slot.first, slot.last};
    Box ruling = rulingBelow(box);
    if (ruling != null) {
      best[0] = Math.max(from, Math.min(slot.first, columns.at(ruling.x() + 0.5 * em)));
      best[1] = Math.min(to, Math.max(slot.last, columns.at(ruling.right() - 0.5 * em)));
    } else if (slot.first > 0) {
      double nearest = off(slot, slot.first, slot.last, box);
      for (int first = from; first <= slot.first; first++) {
        for (int last = slot.last; last <= to; last++) {
          double off = off(slot, first, last, box);
          if (off < nearest - 0.5 * em && off < CENTERED * em) {
            nearest = off;
            best = new int[] {first, last};
          }
        }
      }
    }
    slot.first = best[0];
    slot.last = best[1];
  }

  /** How far a name stands from the middle of columns that have names below it. */
  private double off(Slot slot, int first, int last, Box box) {
    Box names = null;
    for (Slot below : slots) {
      if (below.top > slot.bottom
          && below.top <= slot.bottom + 2
          && below.first >= first
          && below.last <= last) {
        Box name = around(below);
        names = names == null ? name : names.union(name);
      }
    }
    boolean complete = names != null;
    return complete ? Math.abs(names.centerX() - box.centerX()) : Double.MAX_VALUE;
  }

  /** The ruling right below a name that is about as wide as what it names. */
  private Box rulingBelow(Box box) {
    for (Box ruling : rulings.across()) {
      if (ruling.centerY() > box.centerY()
          && ruling.centerY() < box.bottom() + 1.0 * em
          && ruling.x() < box.x() + 0.5 * em
          && ruling.right() > box.right() - 0.5 * em
          && ruling.width() < 0.9 * (columns.right(columns.count() - 1) - columns.left(0))) {
        return ruling;
      }
    }
    return null;
  }

  private boolean isFree(Slot slot, int column) {
    for (int row = slot.top; row <= slot.bottom; row++) {
      for (Slot other : slots) {
        if (other != slot && other.covers(row, column)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Down to the last level, or up to the first, if nothing else stands in its columns. */
  private void down(Slot slot) {
    int top = slot.top;
    int bottom = slot.bottom;
    while (top > 0 && isClear(slot, top - 1)) {
      top--;
    }
    while (bottom < levels - 1 && isClear(slot, bottom + 1)) {
      bottom++;
    }
    slot.top = top;
    slot.bottom = bottom;
  }

  private boolean isClear(Slot slot, int row) {
    for (int column = slot.first; column <= slot.last; column++) {
      for (Slot other : slots) {
        if (other != slot && other.covers(row, column)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Box around(Slot slot) {
    List<Box> boxes = new ArrayList<>(slot.chunks.stream().map(Chunk::box).toList());
    return boxes.stream().reduce(Box::union).orElseThrow();
  }
}
