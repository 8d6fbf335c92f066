package dev.platen.spark.log;

import dev.platen.config.LogSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;

/**
 * Puts Platen's own log format in the place of Spark's, in the driver and in executors, unless the
 * user named a file of theirs ({@code -Dlog4j2.configurationFile}).
 */
public final class LogSetup {

  private LogSetup() {}

  /**
   * Leaves out what Spark says of each try of a task that failed, from now on: where one who asks
   * is told of the failure itself, as after a query, three stacks above it only hide it.
   */
  public static void withoutFailuresOfTasks() {
    List.of("org.apache.spark.executor.Executor", "org.apache.spark.scheduler.TaskSetManager")
        .forEach(logger -> Configurator.setLevel(logger, Level.OFF));
  }

  /** Uses a format from now on. */
  public static void use(LogSettings.Format format) {
    if (System.getProperty("log4j2.configurationFile") != null
        || System.getProperty("log4j.configurationFile") != null) {
      return;
    }
    URL resource =
        LogSetup.class.getResource(
            switch (format) {
              case TEXT -> "log4j2.properties";
              case JSON -> "log4j2-json.properties";
            });
    // Under spark-submit, Spark puts its own format back when the first of its classes logs: this
    // is that first time, so that it does not come later.
    new SparkConf(false).initializeLogIfNecessary(false, true);
    try {
      // Takes the place of whatever file was read before; Configurator.reconfigure would keep it.
      LoggerContext.getContext(false).setConfigLocation(new URI(resource.toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Can't read " + resource, e);
    }
  }
}
