package dev.platen.evaluate.truth;

import dev.platen.geometry.Box;
import java.io.Serializable;
import java.util.List;

/**
 * What was tampered with on a page.
 *
 * @param authentic whether nothing was
 * @param regions where, in pixels of the truth's frame
 */
public record TruthTampering(boolean authentic, List<Box> regions) implements Serializable {

  public TruthTampering {
    regions = List.copyOf(regions);
  }
}
