package dev.platen.model;

import dev.platen.geometry.Point;
import java.util.Objects;

/** The line that the letters of a text line stand on, from its first letter to its last. */
public record Baseline(Point start, Point end) {

  public Baseline {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }
}
