package dev.platen.model;

import dev.platen.geometry.PageTransform;
import java.util.List;
import java.util.Objects;

/**
 * Result of stage preprocess.
 *
 * @param diagnosis what was measured
 * @param treatments what was tried, in order
 * @param transform the way from source page to prepared image
 */
public record PreparedPage(
    Diagnosis diagnosis, List<Treatment> treatments, PageTransform transform) {

  public PreparedPage {
    Objects.requireNonNull(diagnosis, "diagnosis");
    Objects.requireNonNull(transform, "transform");
    treatments = List.copyOf(treatments);
  }
}
