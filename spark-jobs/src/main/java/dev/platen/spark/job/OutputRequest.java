package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.Objects;

/**
 * Something about an output as a whole.
 *
 * @param output folder of the tables
 * @param settings all settings
 */
public record OutputRequest(String output, PlatenSettings settings) {

  public OutputRequest {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(settings, "settings");
  }
}
