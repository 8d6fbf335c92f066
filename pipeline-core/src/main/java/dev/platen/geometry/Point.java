package dev.platen.geometry;

import java.io.Serializable;

/**
 * A point in pixels, origin top left.
 *
 * @param x pixels to the right of the left edge
 * @param y pixels below the top edge
 */
public record Point(double x, double y) implements Serializable {

  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("Point (%s, %s) is not finite".formatted(x, y));
    }
  }
}
