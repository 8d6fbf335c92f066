package dev.platen.evaluate.truth;

import dev.platen.geometry.Point;
import dev.platen.model.BlockType;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A region of a page.
 *
 * @param type what it is
 * @param polygon corners in pixels of the truth's frame, at least three
 * @param order place in the reading order; null where the truth does not say
 */
public record TruthRegion(BlockType type, List<Point> polygon, Integer order)
    implements Serializable {

  public TruthRegion {
    Objects.requireNonNull(type, "type");
    polygon = List.copyOf(polygon);
  }
}
