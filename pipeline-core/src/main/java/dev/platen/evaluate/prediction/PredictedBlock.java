package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.BlockType;
import java.util.List;

/**
 * A region.
 *
 * @param type what it was taken for
 * @param box upright box around it
 * @param polygon its corners; empty where the box says it all
 * @param confidence how likely that is right, 0 to 1; null if unknown
 */
public record PredictedBlock(BlockType type, Box box, List<Point> polygon, Double confidence) {

  public PredictedBlock {
    polygon = List.copyOf(polygon);
  }

  PredictedBlock scaled(Scaling scaling) {
    return new PredictedBlock(type, scaling.apply(box), scaling.apply(polygon), confidence);
  }
}
