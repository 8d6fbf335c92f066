package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;

/**
 * A line of text.
 *
 * @param box upright box around it
 * @param polygon its corners; empty where the box says it all
 * @param text what was read
 */
public record PredictedLine(Box box, List<Point> polygon, String text) {

  public PredictedLine {
    polygon = List.copyOf(polygon);
  }

  PredictedLine scaled(Scaling scaling) {
    return new PredictedLine(scaling.apply(box), scaling.apply(polygon), text);
  }
}
