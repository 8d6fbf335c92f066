package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

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

  /** The metric of that name; empty if this Platen does not know it. */
  public static Optional<MetricName> ofId(String id) {
    int dot = id.indexOf('.');
    String name = dot < 0 ? id : id.substring(0, dot);
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.id().equals(name))
        .findFirst()
        .map(metric -> new MetricName(metric, dot < 0 ? "" : id.substring(dot + 1)));
  }

  /** The name in tables, such as {@code region_f1} or {@code region_f1.table}. */
  public String id() {
    return part.isEmpty() ? metric.id() : metric.id() + "." + part;
  }

  /** The same in every process, which that of an enum is not: Spark spreads names by it. */
  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public int compareTo(MetricName other) {
    int order = metric.compareTo(other.metric);
    return order != 0 ? order : part.compareTo(other.part);
  }
}
