package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run.
 *
 * @param inputs files, folders and globs: local paths or URIs
 * @param inputsFrom file with further inputs, one a line, UTF-8; a local path or URI
 * @param output folder of the tables
 * @param verify whether known documents are read and hashed again
 * @param prune whether documents are removed that none of their sources holds any more
 * @param reprocess what is done again; empty for transient failures only
 * @param settings all settings
 */
public record RunRequest(
    List<String> inputs,
    Optional<String> inputsFrom,
    String output,
    boolean verify,
    boolean prune,
    Optional<Reprocess> reprocess,
    PlatenSettings settings) {

  public RunRequest {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(settings, "settings");
    if (inputs.isEmpty() && inputsFrom.isEmpty()) {
      throw new IllegalArgumentException("A run needs inputs");
    }
  }
}
