package dev.platen.model;

import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A region that a layout model saw on the image.
 *
 * @param type one of the closed list
 * @param subtype a finer name; null if there is none
 * @param outline its corners in source pixels
 * @param confidence as the model gave it, 0 to 1
 */
public record Detection(BlockType type, String subtype, List<Point> outline, double confidence) {

  public Detection {
    Objects.requireNonNull(type, "type");
    outline = List.copyOf(outline);
    Confidence.check(confidence);
  }
}
