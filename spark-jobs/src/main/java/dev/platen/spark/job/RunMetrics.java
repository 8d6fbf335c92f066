package dev.platen.spark.job;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.MetricsSystem;
import org.apache.spark.metrics.source.Source;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The counters of a run as a source of Spark's metrics, which go to whatever sinks the application
 * has (its web page, JMX, Prometheus, files). Named {@code APPLICATION.driver.platen.NAME}.
 *
 * <p>They stay until the next run of the application takes their place, or the application ends:
 * sinks report their last values then. Spark's own source of accumulators could not be replaced.
 */
final class RunMetrics implements Source {

  private static final String NAME = "platen";

  private final MetricRegistry registry = new MetricRegistry();

  private RunMetrics(DigitiseCounters counters) {
    counters
        .byName()
        .forEach((name, counter) -> registry.register(name, (Gauge<Long>) counter::value));
  }

  /** Shows these counters from now on. Called on the driver. */
  static void publish(DigitiseCounters counters) {
    MetricsSystem metrics = SparkEnv.get().metricsSystem();
    CollectionConverters.asJava(metrics.getSourcesByName(NAME)).forEach(metrics::removeSource);
    metrics.registerSource(new RunMetrics(counters));
  }

  @Override
  public String sourceName() {
    return NAME;
  }

  @Override
  public MetricRegistry metricRegistry() {
    return registry;
  }
}
