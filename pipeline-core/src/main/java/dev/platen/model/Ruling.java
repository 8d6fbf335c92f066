package dev.platen.model;

import dev.platen.geometry.Point;
import java.util.Objects;

/**
 * A straight line drawn on the page: a rule between columns, an edge of a table or a frame.
 *
 * @param from one end, the left or upper one of the upright page, in source pixels
 * @param to the other end
 * @param thickness in pixels
 */
public record Ruling(Point from, Point to, double thickness) {

  public Ruling {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
