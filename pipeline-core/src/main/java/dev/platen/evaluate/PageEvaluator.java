package dev.platen.evaluate;

import dev.platen.evaluate.confidence.WordCorrectness;
import dev.platen.evaluate.field.FieldMetrics;
import dev.platen.evaluate.forensics.TamperMetrics;
import dev.platen.evaluate.geometry.GeometryMetrics;
import dev.platen.evaluate.layout.DetectionMetrics;
import dev.platen.evaluate.layout.ReadingOrder;
import dev.platen.evaluate.layout.RegionCoverage;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.table.TableMetrics;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.tally.RocTally;
import dev.platen.evaluate.text.TextMetrics;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one page by every metric. What can't be measured gets a measure that says why.
 *
 * <p>A metric that ends with an exception is absent as well; the others are measured. A page that
 * failed counts as one on which nothing was found: to give up on hard pages must not improve the
 * figures. A page that the run does not have is not measured.
 */
public final class PageEvaluator {

  private static final String ANY_STATUS = "any";

  private final TruthPage truth;
  private final PredictedPage page;
  private final String twinText;
  private final List<Measure> measures = new ArrayList<>();
  private final PrecisionTally regions = new PrecisionTally();
  private final RocTally tampering = new RocTally();
  private final ReliabilityTally words = new ReliabilityTally();

  private PageEvaluator(TruthPage truth, PredictedPage page, String twinText) {
    this.truth = truth;
    this.page = page == null ? null : page.inFrame(truth.frame());
    this.twinText = twinText;
  }

  /**
   * Measures a page.
   *
   * @param page what the run found; null if it has no such page
   * @param twinText what the run read on the undistorted twin of the page; null if it has none
   */
  public static PageEvaluation evaluate(TruthPage truth, PredictedPage page, String twinText) {
    return new PageEvaluator(truth, page, twinText).evaluate();
  }

  /** What is left of a page that can't be measured at all: every metric is absent. */
  public static PageEvaluation notMeasured(TruthPage truth, RuntimeException why) {
    PageEvaluator none = new PageEvaluator(truth, null, null);
    none.absent(Absence.failed(why), Metric.values());
    return none.evaluation();
  }

  private PageEvaluation evaluate() {
    measureText();
    measureLayout();
    measureTables();
    measureFields();
    measureTampering();
    measureGeometry();
    measureTwin();
    measureConfidence();
    attempt(this::measureStatus, Metric.EXPECTED_STATUS);
    return evaluation();
  }

  private PageEvaluation evaluation() {
    return new PageEvaluation(truth.uniqueId(), measures, regions, tampering, words);
  }

  private void measureText() {
    measure(
        truth.text() != null,
        Stage.OCR,
        () -> measures.addAll(new TextMetrics(truth.text(), page.text()).measures()),
        Metric.CHARACTER_ERROR_RATE,
        Metric.ORDER_FREE_CHARACTER_ERROR_RATE,
        Metric.WORD_ERROR_RATE,
        Metric.WORD_F1,
        Metric.CHARACTER_BAG_F1);
  }

  private void measureLayout() {
    boolean complete = truth.isComplete();
    measure(
        truth.lines() != null,
        Stage.OCR,
        () -> measures.add(DetectionMetrics.lines(truth.lines(), page.lines(), complete)),
        Metric.LINE_DETECTION_F1);
    measure(
        truth.words() != null,
        Stage.OCR,
        () -> measures.add(DetectionMetrics.words(truth.words(), page.words(), complete)),
        Metric.WORD_DETECTION_F1);
    measure(
        truth.regions() != null,
        Stage.LAYOUT,
        () -> {
          measures.addAll(DetectionMetrics.regions(truth.regions(), page.blocks()));
          DetectionMetrics.count(truth.regions(), page.blocks(), regions);
        },
        Metric.REGION_F1,
        Metric.REGION_MAP);
    measure(
        truth.regions() != null,
        Stage.LAYOUT,
        this::measureCoverage,
        Metric.REGION_WORD_F1,
        Metric.REGION_AREA_F1);
    measure(
        ReadingOrder.isKnown(truth.regions(), truth.lines()),
        Stage.LAYOUT,
        () -> measures.add(ReadingOrder.measure(truth.regions(), truth.lines(), page.lines())),
        Metric.READING_ORDER_ERROR);
  }

  private void measureCoverage() {
    RegionCoverage coverage = new RegionCoverage(truth.frame(), truth.regions(), page.blocks());
    measures.addAll(coverage.byWords(truth.words()));
    measures.addAll(coverage.byArea());
  }

  private void measureTables() {
    measure(
        truth.tables() != null,
        Stage.TABLE,
        () ->
            measures.addAll(
                new TableMetrics(truth.tables(), page.tables(), truth.isCaseFolded()).measures()),
        Metric.TABLE_DETECTION_F1,
        Metric.TEDS,
        Metric.TEDS_STRUCTURE,
        Metric.CELL_ADJACENCY_F1);
  }

  private void measureFields() {
    measure(
        truth.fields() != null,
        Stage.EXTRACT,
        () ->
            measures.addAll(
                new FieldMetrics(truth.fields(), page.fields(), truth.isCaseFolded()).measures()),
        Metric.FIELD_EXACT_F1,
        Metric.FIELD_F1);
  }

  private void measureTampering() {
    measure(
        truth.tampering() != null,
        Stage.FORENSICS,
        () -> {
          TamperMetrics metrics = new TamperMetrics(truth.tampering(), page.findings());
          measures.addAll(metrics.measures());
          metrics.count(tampering);
        },
        Metric.TAMPER_AUC,
        Metric.TAMPER_FALSE_ALARM_RATE,
        Metric.TAMPER_REGION_F1,
        Metric.TAMPER_PIXEL_F1);
  }

  private void measureGeometry() {
    measure(
        truth.geometry().skewDegrees() != null,
        Stage.PREPROCESS,
        () -> measures.add(new GeometryMetrics(truth.geometry(), page).skew()),
        Metric.SKEW_ERROR);
    measure(
        truth.geometry().corners() != null,
        Stage.PREPROCESS,
        () -> measures.add(new GeometryMetrics(truth.geometry(), page).corners()),
        Metric.CORNER_ERROR);
    measure(
        truth.geometry().rotation() != null,
        Stage.PREPROCESS,
        () -> measures.add(new GeometryMetrics(truth.geometry(), page).rotation()),
        Metric.ROTATION_ACCURACY);
  }

  private void measureTwin() {
    Metric metric = Metric.CLEAN_TWIN_ERROR_RATE;
    measure(
        truth.clean() != null,
        Stage.OCR,
        () ->
            measures.add(
                twinText == null
                    ? Measure.absent(metric, Absence.NO_TWIN)
                    : TextMetrics.errorRate(metric, twinText, page.text())),
        metric);
  }

  private void measureConfidence() {
    Metric metric = Metric.CALIBRATION_ERROR;
    measure(truth.text() != null, Stage.OCR, () -> countWords(metric), metric);
  }

  private void countWords(Metric metric) {
    if (!truth.isComplete()) {
      absent(Absence.INCOMPLETE, metric);
    } else if (page.words().stream().allMatch(word -> word.confidence() == null)) {
      absent(Absence.NOT_MEASURED, metric);
    } else {
      WordCorrectness correctness = new WordCorrectness(truth.text(), page.words());
      if (correctness.isFeasible()) {
        correctness.count(words);
      } else {
        absent(Absence.TOO_LONG, metric);
      }
    }
  }

  private void measureStatus() {
    Metric metric = Metric.EXPECTED_STATUS;
    if (truth.expected() == null) {
      absent(Absence.NO_TRUTH, metric);
    } else if (page == null) {
      absent(Absence.NO_PAGE, metric);
    } else {
      boolean asExpected =
          truth.expected().equals(ANY_STATUS) || truth.expected().equals(page.status().id());
      measures.add(Measure.of(metric, asExpected ? 1 : 0, 1));
    }
  }

  /** Measures some metrics if that can be done; if not, they are absent, with the reason. */
  private void measure(boolean hasTruth, Stage stage, Runnable family, Metric... metrics) {
    if (!hasTruth) {
      absent(Absence.NO_TRUTH, metrics);
    } else if (page == null) {
      absent(Absence.NO_PAGE, metrics);
    } else if (page.status() != Status.FAILED && !page.stages().contains(stage)) {
      absent(Absence.notRun(stage), metrics);
    } else {
      attempt(family, metrics);
    }
  }

  /** One page that breaks a metric must not end the evaluation of all others. */
  private void attempt(Runnable family, Metric... metrics) {
    int before = measures.size();
    try {
      family.run();
    } catch (RuntimeException | StackOverflowError e) {
      measures.subList(before, measures.size()).clear();
      absent(Absence.failed(e), metrics);
    }
  }

  private void absent(String why, Metric... metrics) {
    for (Metric metric : metrics) {
      measures.add(Measure.absent(metric, why));
    }
  }
}
