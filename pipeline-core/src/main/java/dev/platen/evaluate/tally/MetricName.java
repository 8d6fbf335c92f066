package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Objects;

/**
 * A metric, or its part for one type of region or one field.
 *
 * @param metric the metric
 * @param part name of the part; empty for the whole
 */
public record MetricName(Metric metric, String part)
    implements Serializable, Comparable<MetricName> {

  public MetricName {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(part, "part");
  }

  public static MetricName of(Metric metric) {
    return new MetricName(metric, "");
  }

  /** The name in tables, such as {@code region_f1} or {@code region_f1.table}. */
  public String id() {
    return part.isEmpty() ? metric.id() : metric.id() + "." + part;
  }

  @Override
  public int compareTo(MetricName other) {
    int order = metric.compareTo(other.metric);
    return order != 0 ? order : part.compareTo(other.part);
  }
}
