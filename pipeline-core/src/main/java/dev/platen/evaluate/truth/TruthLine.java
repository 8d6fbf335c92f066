package dev.platen.evaluate.truth;

import dev.platen.geometry.Point;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A line of text.
 *
 * @param polygon corners in pixels of the truth's frame, at least three
 * @param text empty where the truth has only its place
 */
public record TruthLine(List<Point> polygon, String text) implements Serializable {

  public TruthLine {
    polygon = List.copyOf(polygon);
    Objects.requireNonNull(text, "text");
  }
}
