package dev.platen.evaluate;

import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.MetricTally;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.tally.RocTally;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All metrics over many pages. Adding pages, or tallies of pages, in any order gives the same; the
 * size does not depend on how many pages there are. Not thread-safe.
 */
public final class EvaluationTally implements Serializable {

  private static final long serialVersionUID = 1;

  private final TreeMap<MetricName, MetricTally> metrics = new TreeMap<>();
  private final PrecisionTally regions = new PrecisionTally();
  private final RocTally tampering = new RocTally();
  private final ReliabilityTally words = new ReliabilityTally();
  private long pages;

  /** Adds a page. */
  public EvaluationTally add(PageEvaluation page) {
    for (Measure measure : page.measures()) {
      tally(measure.name()).add(page.truthId(), measure);
    }
    regions.add(page.regions());
    tampering.add(page.tampering());
    words.add(page.words());
    pages++;
    return this;
  }

  /** Adds all pages of another tally. */
  public EvaluationTally add(EvaluationTally other) {
    other.metrics.forEach((name, theirs) -> tally(name).add(theirs));
    regions.add(other.regions);
    tampering.add(other.tampering);
    words.add(other.words);
    pages += other.pages;
    return this;
  }

  private MetricTally tally(MetricName name) {
    return metrics.computeIfAbsent(name, wanted -> new MetricTally(wanted.metric()));
  }

  /** How many pages were added. */
  public long pages() {
    return pages;
  }

  /** Pages where a metric is worst, the worst first; empty if it has no values. */
  public List<MetricTally.PageValue> worst(Metric metric) {
    MetricTally tally = metrics.get(MetricName.of(metric));
    return tally == null ? List.of() : tally.worst();
  }

  /** Whether the confidence of words can be trusted. */
  public ReliabilityTally reliability() {
    return words;
  }

  /** Every metric that has a value, or a reason why it has none, in the order of {@link Metric}. */
  public List<MetricSummary> summaries() {
    TreeMap<MetricName, MetricSummary> summaries = new TreeMap<>();
    metrics.forEach(
        (name, tally) -> {
          if (!name.metric().isPooled()) {
            summaries.put(
                name,
                new MetricSummary(
                    name,
                    tally.value(),
                    tally.median(),
                    tally.pages(),
                    tally.count(),
                    tally.absences()));
          }
        });
    putPooled(summaries, MetricName.of(Metric.REGION_MAP), regions.mean(), regions.count());
    regions
        .byType()
        .forEach(
            (type, value) ->
                putPooled(
                    summaries, new MetricName(Metric.REGION_MAP, type), value, regions.count()));
    putPooled(summaries, MetricName.of(Metric.TAMPER_AUC), tampering.area(), tampering.count());
    CalibrationTally all = words.all();
    putPooled(summaries, MetricName.of(Metric.CALIBRATION_ERROR), all.error(), all.count());
    words
        .byTellingSource()
        .forEach(
            (source, tally) ->
                putPooled(
                    summaries,
                    new MetricName(Metric.CALIBRATION_ERROR, source.id()),
                    tally.error(),
                    tally.count()));
    return new ArrayList<>(summaries.values());
  }

  private void putPooled(
      Map<MetricName, MetricSummary> summaries, MetricName name, Double value, long count) {
    MetricTally absent = metrics.get(name);
    Map<String, Long> absences = absent == null ? Map.of() : absent.absences();
    if (value != null || !absences.isEmpty()) {
      summaries.put(name, new MetricSummary(name, value, null, 0, count, absences));
    }
  }
}
