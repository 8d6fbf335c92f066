package dev.platen.geometry;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * An upright rectangle in pixels, origin top left; right and bottom edges are exclusive.
 *
 * @param x left edge
 * @param y top edge
 * @param width zero or more
 * @param height zero or more
 */
public record Box(double x, double y, double width, double height) implements Serializable {

  public Box {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("Box corner (%s, %s) is not finite".formatted(x, y));
    }
    if (!(width >= 0) || !(height >= 0) || !Double.isFinite(width) || !Double.isFinite(height)) {
      throw new IllegalArgumentException(
          "Box width %s or height %s is not zero or more".formatted(width, height));
    }
  }

  /** The box between two corners, in any order. */
  public static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  /**
   * The smallest box that holds all points.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Box around(Collection<Point> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("No points to put a box around");
    }
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : points) {
      left = Math.min(left, point.x());
      top = Math.min(top, point.y());
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    return between(left, top, right, bottom);
  }

  /** The right edge, exclusive. */
  public double right() {
    return x + width;
  }

  /** The bottom edge, exclusive. */
  public double bottom() {
    return y + height;
  }

  /** Width times height. */
  public double area() {
    return width * height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  /** Its corners, clockwise from the top left. */
  public List<Point> corners() {
    return List.of(
        new Point(x, y),
        new Point(right(), y),
        new Point(right(), bottom()),
        new Point(x, bottom()));
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /** Area that both share; 0 where they do not meet. */
  public double intersectionArea(Box other) {
    double w = Math.min(right(), other.right()) - Math.max(x, other.x);
    double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    return w > 0 && h > 0 ? w * h : 0;
  }

  /** Intersection over union, 0 to 1. */
  public double iou(Box other) {
    double shared = intersectionArea(other);
    double all = area() + other.area() - shared;
    return all > 0 ? shared / all : 0;
  }

  /** The part of this box that lies on a page of the given size; may be empty. */
  public Box clippedTo(Size page) {
    double left = Math.min(Math.max(x, 0), page.width());
    double top = Math.min(Math.max(y, 0), page.height());
    double right = Math.min(Math.max(right(), 0), page.width());
    double bottom = Math.min(Math.max(bottom(), 0), page.height());
    return new Box(left, top, right - left, bottom - top);
  }
}
