package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan of a run.
 *
 * @param inputs files, folders and globs: local paths or URIs
 * @param inputsFrom file with further inputs, one a line, UTF-8
 * @param output folder of the tables, if there are some already; what is known there is left out
 * @param settings all settings
 */
public record PlanRequest(
    List<String> inputs,
    Optional<String> inputsFrom,
    Optional<String> output,
    PlatenSettings settings) {

  public PlanRequest {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(settings, "settings");
    if (inputs.isEmpty() && inputsFrom.isEmpty()) {
      throw new IllegalArgumentException("A plan needs inputs");
    }
  }
}
