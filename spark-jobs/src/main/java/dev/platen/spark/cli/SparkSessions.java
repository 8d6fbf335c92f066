package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.log.LogSetup;
import dev.platen.spark.tables.TableSession;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Sessions as Platen needs them. What {@code spark-submit} or the user has set already wins. */
final class SparkSessions {

  private SparkSessions() {}

  static SparkSession open(String name, Optional<String> output, PlatenSettings settings) {
    LogSetup.use(settings.log().format());
    SparkConf conf = defaults(new SparkConf(true), Runtime.getRuntime().availableProcessors());
    output.ifPresent(folder -> TableSession.configure(conf, folder, settings.output()));
    return SparkSession.builder().appName(name).config(conf).getOrCreate();
  }

  /** The given configuration, completed. */
  static SparkConf defaults(SparkConf conf, int processors) {
    conf.setIfMissing("spark.master", "local[" + processors + "]");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    // Work is cut by how many slots there are: wait (half a minute at most) until most have come.
    // Spark does so on YARN and Kubernetes by itself, and not on its own clusters.
    conf.setIfMissing("spark.scheduler.minRegisteredResourcesRatio", "0.8");
    // The rows of page results have more fields than Spark likes to print, and warns of.
    conf.setIfMissing("spark.sql.debug.maxToStringFields", "1000");
    if (conf.get("spark.master").startsWith("local[")) {
      // Nobody else takes part: no need for the network, a web page, or many small shuffles.
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.ui.enabled", "false");
      // Heartbeats bring the progress of running tasks.
      conf.setIfMissing("spark.executor.heartbeatInterval", "2s");
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(2 * processors));
    }
    return conf;
  }
}
