package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.Objects;

/**
 * A query.
 *
 * @param output folder of the tables
 * @param sql one statement that reads; tables are called by their bare names
 * @param settings all settings
 */
public record QueryRequest(String output, String sql, PlatenSettings settings) {

  public QueryRequest {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(settings, "settings");
  }
}
