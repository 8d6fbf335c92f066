package dev.platen.spark.evaluate;

import dev.platen.config.PlatenSettings;
import java.util.Objects;

/**
 * What to calibrate on.
 *
 * @param output folder of the tables
 * @param truth folder of truth files
 * @param settings all settings; what the sample has too few words for stays as they have it
 */
public record CalibrateRequest(String output, String truth, PlatenSettings settings) {

  public CalibrateRequest {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(settings, "settings");
  }
}
