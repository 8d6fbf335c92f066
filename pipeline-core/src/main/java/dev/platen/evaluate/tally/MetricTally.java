package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one metric measured on many pages. Adding in any order gives the same. Not thread-safe. */
public final class MetricTally implements Serializable {

  private static final long serialVersionUID = 1;

  /** Enough to look at; more are in the table. */
  private static final int WORST_KEPT = 20;

  /**
   * A page and its value.
   *
   * @param truthId the page's truth
   * @param value of the metric
   */
  public record PageValue(String truthId, double value) implements Serializable {}

  private final Metric metric;
  private final Distribution values = new Distribution();
  private final TreeMap<String, Long> absences = new TreeMap<>();
  private final List<PageValue> worst = new ArrayList<>();
  private long millionths;
  private long count;

  /** Nothing measured yet. */
  public MetricTally(Metric metric) {
    this.metric = metric;
  }

  /** Adds what was measured on a page. */
  public void add(String truthId, Measure measure) {
    millionths += measure.millionths();
    count += measure.count();
    if (measure.absence() == null) {
      values.add(measure.value());
      worst.add(new PageValue(truthId, measure.value()));
      keepWorst();
    } else {
      absences.merge(measure.absence(), 1L, Long::sum);
    }
  }

  /** Adds all that another tally of the same metric has. */
  public void add(MetricTally other) {
    millionths += other.millionths;
    count += other.count;
    values.add(other.values);
    other.absences.forEach((why, pages) -> absences.merge(why, pages, Long::sum));
    worst.addAll(other.worst);
    keepWorst();
  }

  private void keepWorst() {
    Comparator<PageValue> byValue = Comparator.comparingDouble(PageValue::value);
    worst.sort(
        (metric.better() == Metric.Better.LOWER ? byValue.reversed() : byValue)
            .thenComparing(PageValue::truthId));
    if (worst.size() > WORST_KEPT) {
      worst.subList(WORST_KEPT, worst.size()).clear();
    }
  }

  /** All amounts over all counts (the micro average); null if nothing was counted. */
  public Double value() {
    return count == 0 ? null : Double.valueOf(Measure.rounded(millionths / 1e6 / count));
  }

  /** The median of the pages' values; null if there are none. */
  public Double median() {
    return values.median();
  }

  /** Pages with a value. */
  public long pages() {
    return values.size();
  }

  /** What values rest on, all pages together. */
  public long count() {
    return count;
  }

  /** By reason, pages without a value. */
  public Map<String, Long> absences() {
    return Collections.unmodifiableMap(absences);
  }

  /** Pages with the worst values, the worst first. */
  public List<PageValue> worst() {
    return Collections.unmodifiableList(worst);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetricTally that
        && metric == that.metric
        && millionths == that.millionths
        && count == that.count
        && values.equals(that.values)
        && absences.equals(that.absences)
        && worst.equals(that.worst);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(millionths * 31 + count);
  }
}
