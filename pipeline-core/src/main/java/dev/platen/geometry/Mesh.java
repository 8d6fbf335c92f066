package dev.platen.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A warp that no homography describes, as of a page that curls: nodes of a regular grid over one
 * image, and where each of them lies on another. Between nodes it is bilinear; beyond the edges the
 * outermost cells go on.
 *
 * @param columns nodes in a row, 2 to {@value #MAX_NODES}; the first on the left edge, the last on
 *     the right one
 * @param rows nodes in a column, likewise
 * @param points x and y of each node on the other image, row by row, in pixels
 */
public record Mesh(int columns, int rows, List<Double> points) {

  /** More nodes than any paper needs; a bound for what is read from outside. */
  public static final int MAX_NODES = 256;

  public Mesh {
    points = List.copyOf(points);
    if (columns < 2 || rows < 2 || columns > MAX_NODES || rows > MAX_NODES) {
      throw new IllegalArgumentException(
          "A mesh of %d x %d nodes is not between 2 and %d".formatted(columns, rows, MAX_NODES));
    }
    if (points.size() != 2 * columns * rows) {
      throw new IllegalArgumentException(
          "A mesh of %d x %d nodes has %d numbers, not %d"
              .formatted(columns, rows, 2 * columns * rows, points.size()));
    }
    if (!points.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A mesh has a node that is not finite");
    }
  }

  /**
   * The mesh of any warp.
   *
   * @param over size of the image that the grid lies over
   * @param warp from its pixels to those of the other image
   */
  public static Mesh of(Size over, int columns, int rows, UnaryOperator<Point> warp) {
    List<Double> points = new ArrayList<>(2 * columns * rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Point there =
            warp.apply(
                new Point(
                    (double) over.width() * column / (columns - 1),
                    (double) over.height() * row / (rows - 1)));
        points.add(there.x());
        points.add(there.y());
      }
    }
    return new Mesh(columns, rows, points);
  }

  /**
   * Where a point lies on the other image.
   *
   * @param over size of the image that the grid lies over
   */
  public Point at(Size over, Point point) {
    double u = point.x() / over.width() * (columns - 1);
    double v = point.y() / over.height() * (rows - 1);
    int column = cell(u, columns);
    int row = cell(v, rows);
    double right = u - column;
    double down = v - row;
    return new Point(between(0, column, row, right, down), between(1, column, row, right, down));
  }

  private static int cell(double position, int nodes) {
    return (int) Math.max(0, Math.min(nodes - 2, Math.floor(position)));
  }

  private double between(int coordinate, int column, int row, double right, double down) {
    int first = 2 * (row * columns + column) + coordinate;
    int below = first + 2 * columns;
    double upper = points.get(first) * (1 - right) + points.get(first + 2) * right;
    double lower = points.get(below) * (1 - right) + points.get(below + 2) * right;
    return upper * (1 - down) + lower * down;
  }
}
