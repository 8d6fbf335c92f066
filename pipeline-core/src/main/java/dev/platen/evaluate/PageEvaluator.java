package dev.platen.evaluate;

import dev.platen.evaluate.confidence.WordCorrectness;
import dev.platen.evaluate.field.FieldMetrics;
import dev.platen.evaluate.forensics.TamperMetrics;
import dev.platen.evaluate.geometry.GeometryMetrics;
import dev.platen.evaluate.layout.DetectionMetrics;
import dev.platen.evaluate.layout.ReadingOrder;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.table.TableMetrics;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.PrecisionTally;
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
 * <p>A page that failed counts as one on which nothing was found: to give up on hard pages must not
 * improve the figures. A page that the run does not have is not measured.
 */
public final class PageEvaluator {

  private static final String ANY_STATUS = "any";

  private final TruthPage truth;
  private final PredictedPage page;
  private final String twinText;
  private final List<Measure> measures = new ArrayList<>();
  private final PrecisionTally regions = new PrecisionTally();
  private final RocTally tampering = new RocTally();
  private final CalibrationTally words = new CalibrationTally();

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

  private PageEvaluation evaluate() {
    measureText();
    measureLayout();
    measureTables();
    measureFields();
    measureTampering();
    measureGeometry();
    measureTwin();
    measureConfidence();
    measureStatus();
    return new PageEvaluation(truth.uniqueId(), measures, regions, tampering, words);
  }

  private void measureText() {
    if (can(
        truth.text() != null,
        Stage.OCR,
        Metric.CHARACTER_ERROR_RATE,
        Metric.WORD_ERROR_RATE,
        Metric.WORD_F1,
        Metric.CHARACTER_BAG_F1)) {
      measures.addAll(new TextMetrics(truth.text(), page.text()).measures());
    }
  }

  private void measureLayout() {
    boolean complete = truth.isComplete();
    if (can(truth.lines() != null, Stage.OCR, Metric.LINE_DETECTION_F1)) {
      measures.add(DetectionMetrics.lines(truth.lines(), page.lines(), complete));
    }
    if (can(truth.words() != null, Stage.OCR, Metric.WORD_DETECTION_F1)) {
      measures.add(DetectionMetrics.words(truth.words(), page.words(), complete));
    }
    if (can(truth.regions() != null, Stage.LAYOUT, Metric.REGION_F1, Metric.REGION_MAP)) {
      measures.addAll(DetectionMetrics.regions(truth.regions(), page.blocks()));
      DetectionMetrics.count(truth.regions(), page.blocks(), regions);
    }
    if (can(
        ReadingOrder.isKnown(truth.regions(), truth.lines()),
        Stage.LAYOUT,
        Metric.READING_ORDER_ERROR)) {
      measures.add(ReadingOrder.measure(truth.regions(), truth.lines(), page.lines()));
    }
  }

  private void measureTables() {
    if (can(
        truth.tables() != null,
        Stage.TABLE,
        Metric.TABLE_DETECTION_F1,
        Metric.TEDS,
        Metric.TEDS_STRUCTURE,
        Metric.CELL_ADJACENCY_F1)) {
      measures.addAll(
          new TableMetrics(truth.tables(), page.tables(), truth.isCaseFolded()).measures());
    }
  }

  private void measureFields() {
    if (can(truth.fields() != null, Stage.EXTRACT, Metric.FIELD_EXACT_F1, Metric.FIELD_F1)) {
      measures.addAll(
          new FieldMetrics(truth.fields(), page.fields(), truth.isCaseFolded()).measures());
    }
  }

  private void measureTampering() {
    if (can(
        truth.tampering() != null,
        Stage.FORENSICS,
        Metric.TAMPER_AUC,
        Metric.TAMPER_FALSE_ALARM_RATE,
        Metric.TAMPER_REGION_F1,
        Metric.TAMPER_PIXEL_F1)) {
      TamperMetrics metrics = new TamperMetrics(truth.tampering(), page.findings());
      metrics.count(tampering);
      measures.addAll(metrics.measures());
    }
  }

  private void measureGeometry() {
    if (can(truth.geometry().skewDegrees() != null, Stage.PREPROCESS, Metric.SKEW_ERROR)) {
      measures.add(new GeometryMetrics(truth.geometry(), page).skew());
    }
    if (can(truth.geometry().corners() != null, Stage.PREPROCESS, Metric.CORNER_ERROR)) {
      measures.add(new GeometryMetrics(truth.geometry(), page).corners());
    }
    if (can(truth.geometry().rotation() != null, Stage.PREPROCESS, Metric.ROTATION_ACCURACY)) {
      measures.add(new GeometryMetrics(truth.geometry(), page).rotation());
    }
  }

  private void measureTwin() {
    Metric metric = Metric.CLEAN_TWIN_ERROR_RATE;
    if (can(truth.clean() != null, Stage.OCR, metric)) {
      measures.add(
          twinText == null
              ? Measure.absent(metric, Absence.NO_TWIN)
              : TextMetrics.errorRate(metric, twinText, page.text()));
    }
  }

  private void measureConfidence() {
    Metric metric = Metric.CALIBRATION_ERROR;
    if (can(truth.text() != null, Stage.OCR, metric)) {
      if (!truth.isComplete()) {
        measures.add(Measure.absent(metric, Absence.INCOMPLETE));
      } else if (page.words().stream().allMatch(word -> word.confidence() == null)) {
        measures.add(Measure.absent(metric, Absence.NOT_MEASURED));
      } else {
        WordCorrectness correctness = new WordCorrectness(truth.text(), page.words());
        if (correctness.isFeasible()) {
          correctness.count(words);
        } else {
          measures.add(Measure.absent(metric, Absence.TOO_LONG));
        }
      }
    }
  }

  private void measureStatus() {
    Metric metric = Metric.EXPECTED_STATUS;
    if (truth.expected() == null) {
      measures.add(Measure.absent(metric, Absence.NO_TRUTH));
    } else if (page == null) {
      measures.add(Measure.absent(metric, Absence.NO_PAGE));
    } else {
      boolean asExpected =
          truth.expected().equals(ANY_STATUS) || truth.expected().equals(page.status().id());
      measures.add(Measure.of(metric, asExpected ? 1 : 0, 1));
    }
  }

  /** Whether metrics can be measured; if not, they are noted as absent, with the reason. */
  private boolean can(boolean hasTruth, Stage stage, Metric... metrics) {
    String absence = null;
    if (!hasTruth) {
      absence = Absence.NO_TRUTH;
    } else if (page == null) {
      absence = Absence.NO_PAGE;
    } else if (page.status() != Status.FAILED && !page.stages().contains(stage)) {
      absence = Absence.notRun(stage);
    }
    if (absence != null) {
      for (Metric metric : metrics) {
        measures.add(Measure.absent(metric, absence));
      }
    }
    return absence == null;
  }
}
