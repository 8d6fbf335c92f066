package dev.platen.ocr;

import dev.platen.geometry.Rotation;
import java.util.Objects;

/**
 * How a page seems to lie.
 *
 * @param rotation the turn, clockwise, that makes it upright
 * @param confidence how far the best turn is ahead of the next, 0 or more; the engine's own scale
 * @param script ISO 15924 code of its writing; null where unknown
 */
public record Orientation(Rotation rotation, double confidence, String script) {

  public Orientation {
    Objects.requireNonNull(rotation, "rotation");
  }
}
