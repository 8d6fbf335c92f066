package dev.platen.evaluate.forensics;

import dev.platen.evaluate.layout.DetectionMetrics;
import dev.platen.evaluate.layout.Outline;
import dev.platen.evaluate.prediction.PredictedFinding;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.RocTally;
import dev.platen.evaluate.truth.TruthTampering;
import dev.platen.geometry.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Measures the signs of tampering of a page. */
public final class TamperMetrics {

  /** From this score on a finding is shown as one; weaker ones only rank pages. */
  static final double STRONG = 0.5;

  private static final int MAX_BOXES = 1_000;

  private final TruthTampering truth;
  private final List<PredictedFinding> findings;

  public TamperMetrics(TruthTampering truth, List<PredictedFinding> findings) {
    this.truth = truth;
    this.findings = findings;
  }

  /** Counts the page for the area under the curve: its score is that of its strongest finding. */
  public void count(RocTally tally) {
    double score = findings.stream().mapToDouble(PredictedFinding::score).max().orElse(0);
    tally.add(score, !truth.authentic());
  }

  /** All measures of tampering. */
  public List<Measure> measures() {
    List<Box> found =
        findings.stream()
            .filter(finding -> finding.score() >= STRONG)
            .sorted(Comparator.comparingDouble(PredictedFinding::score).reversed())
            .map(PredictedFinding::box)
            .filter(Objects::nonNull)
            .limit(MAX_BOXES)
            .toList();
    return List.of(falseAlarm(), regions(found), pixels(found));
  }

  private Measure falseAlarm() {
    boolean alarm = findings.stream().anyMatch(finding -> finding.score() >= STRONG);
    return truth.authentic()
        ? Measure.of(Metric.TAMPER_FALSE_ALARM_RATE, alarm ? 1 : 0, 1)
        : Measure.absent(Metric.TAMPER_FALSE_ALARM_RATE, Absence.TAMPERED);
  }

  private Measure regions(List<Box> found) {
    return DetectionMetrics.f1(
        MetricName.of(Metric.TAMPER_REGION_F1),
        truth.regions().stream().map(Outline::of).toList(),
        found.stream().map(Outline::of).toList(),
        true);
  }

  private Measure pixels(List<Box> found) {
    double right = BoxUnion.sharedArea(truth.regions(), found);
    return Measure.f1(
        MetricName.of(Metric.TAMPER_PIXEL_F1),
        right,
        Math.round(BoxUnion.area(found)),
        Math.round(BoxUnion.area(truth.regions())));
  }
}
