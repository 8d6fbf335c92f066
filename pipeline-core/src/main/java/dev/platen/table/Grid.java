package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table in the reading frame: slots that cover rows and columns without gaps or overlaps.
 *
 * @param area what the table covers
 * @param columns where its columns lie
 * @param rows top of each row and bottom of the last one
 * @param headerRows how many of the first rows are header rows
 * @param slots by row, then by column
 */
record Grid(Box area, Columns columns, List<Double> rows, int headerRows, List<Slot> slots) {

  Grid {
    rows = List.copyOf(rows);
    slots = List.copyOf(slots);
  }

  /** A grid of slots that hold text; the places that they leave become empty ones. */
  static Grid of(Box area, Columns columns, List<Double> rows, int headerRows, List<Slot> filled) {
    int height = rows.size() - 1;
    boolean[][] taken = new boolean[height][columns.count()];
    List<Slot> slots = new ArrayList<>(filled);
    for (Slot slot : filled) {
      for (int row = slot.top; row <= slot.bottom; row++) {
        for (int column = slot.first; column <= slot.last; column++) {
          taken[row][column] = true;
        }
      }
    }
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < columns.count(); column++) {
        if (!taken[row][column]) {
          slots.add(new Slot(row, row, column, column));
        }
      }
    }
    slots.sort(Comparator.<Slot>comparingInt(slot -> slot.top).thenComparingInt(s -> s.first));
    return new Grid(area, columns, rows, headerRows, slots);
  }

  int height() {
    return rows.size() - 1;
  }

  int width() {
    return columns.count();
  }

  Box box(Slot slot) {
    return Box.between(
        columns.left(slot.first),
        rows.get(slot.top),
        columns.right(slot.last),
        rows.get(slot.bottom + 1));
  }

  /** Share of the slots that hold text. */
  double filled() {
    return (double) slots.stream().filter(slot -> !slot.isEmpty()).count() / slots.size();
  }
}
