package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session that a command works with; the command closes it. */
@FunctionalInterface
interface SessionOpener {

  /**
   * Opens a session.
   *
   * @param name shown in Spark's own pages and logs
   * @param output folder of the tables, if the command has one
   */
  SparkSession open(String name, Optional<String> output, PlatenSettings settings);
}
