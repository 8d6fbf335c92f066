package dev.platen.evaluate;

import dev.platen.evaluate.tally.MetricName;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric over many pages.
 *
 * @param name the metric
 * @param value over all pages together: all amounts over all counts; null if there is none
 * @param median of the pages' values; null for pooled metrics, and if there is none
 * @param pages pages with a value; 0 for pooled metrics
 * @param count what the value rests on: characters, words, things
 * @param absences by reason, pages without a value
 */
public record MetricSummary(
    MetricName name,
    Double value,
    Double median,
    long pages,
    long count,
    Map<String, Long> absences) {

  public MetricSummary {
    absences = new TreeMap<>(absences);
  }
}
