package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where columns begin and end.
 *
 * @param bounds left edge of the first column, places between columns, right edge of the last one
 */
record Columns(List<Double> bounds) {

  /** A chunk stands in a column if so much of it, or of what a column leaves it, lies there. */
  private static final double REACH = 0.12;

  Columns {
    bounds = List.copyOf(bounds);
  }

  /** Columns between separators. */
  static Columns of(Box area, List<Double> separators) {
    List<Double> bounds = new ArrayList<>();
    bounds.add(area.x());
    separators.stream().sorted().filter(x -> x > area.x() && x < area.right()).forEach(bounds::add);
    bounds.add(area.right());
    return new Columns(bounds);
  }

  int count() {
    return bounds.size() - 1;
  }

  double left(int column) {
    return bounds.get(column);
  }

  double right(int column) {
    return bounds.get(column + 1);
  }

  /** The column of a place; the first or last one beyond the edges. */
  int at(double x) {
    int column = 0;
    while (column < count() - 1 && x >= right(column)) {
      column++;
    }
    return column;
  }

  /** The first column that something reaches into by more than it may stick out. */
  int first(Box box) {
    double slack = REACH * box.width();
    return Math.min(at(box.x() + slack), at(box.centerX()));
  }

  /** The last column that something reaches into by more than it may stick out. */
  int last(Box box) {
    double slack = REACH * box.width();
    return Math.max(at(box.right() - slack), at(box.centerX()));
  }
}
