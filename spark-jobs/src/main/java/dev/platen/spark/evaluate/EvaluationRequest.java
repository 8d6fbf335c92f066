package dev.platen.spark.evaluate;

import dev.platen.config.PlatenSettings;
import java.util.Objects;
import java.util.Optional;

/**
 * What to evaluate.
 *
 * @param output folder of the tables
 * @param truth folder of truth files
 * @param against an earlier evaluation of this output, by its id, or another output folder; empty
 *     for no comparison
 * @param settings all settings
 */
public record EvaluationRequest(
    String output, String truth, Optional<String> against, PlatenSettings settings) {

  public EvaluationRequest {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(against, "against");
    Objects.requireNonNull(settings, "settings");
  }
}
