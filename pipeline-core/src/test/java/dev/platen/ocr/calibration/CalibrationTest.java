package dev.platen.ocr.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import dev.platen.ocr.calibration.IsotonicCalibration.Knot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static Word word(String engine, String script, double confidence) {
    return new Word("w", "w", new Box(0, 0, 1, 1), List.of(), confidence, engine, script);
  }

  @Test
  void outcomesThatRiseAreTakenAsTheyAre() {
    Calibration fitted =
        IsotonicCalibration.fit(
            List.of(
                new Outcome(0.9, 80, 100), new Outcome(0.2, 10, 100), new Outcome(0.5, 30, 100)));
    assertThat(fitted.of(0.2)).isCloseTo(0.1, within(1e-9));
    assertThat(fitted.of(0.5)).isCloseTo(0.3, within(1e-9));
    assertThat(fitted.of(0.7)).isCloseTo(0.55, within(1e-9));
    assertThat(fitted.of(0.9)).isCloseTo(0.8, within(1e-9));
    assertThat(fitted.of(0.0)).isCloseTo(0.1, within(1e-9));
    assertThat(fitted.of(1.0)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void outcomesThatFallAreTakenTogether() {
    IsotonicCalibration fitted =
        IsotonicCalibration.fit(
            List.of(
                new Outcome(0.2, 10, 100),
                new Outcome(0.4, 60, 100),
                new Outcome(0.6, 40, 100),
                new Outcome(0.8, 90, 100)));
    assertThat(fitted.knots())
        .containsExactly(new Knot(0.2, 0.1), new Knot(0.5, 0.5), new Knot(0.8, 0.9));
  }

  @Test
  void fewWordsAreTakenWithTheirNeighbours() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      outcomes.add(new Outcome(i / 200.0, i % 2, 1));
    }
    IsotonicCalibration fitted = IsotonicCalibration.fit(outcomes);
    assertThat(fitted.knots()).hasSizeLessThanOrEqualTo(4);
    assertThat(fitted.of(0.5)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void aCurveNeverFalls() {
    assertThatThrownBy(
            () -> new IsotonicCalibration(List.of(new Knot(0.1, 0.5), new Knot(0.2, 0.4))))
        .hasMessageContaining("Point 2");
  }

  @Test
  void aLogisticCurveFindsTheNumbersThatMadeTheOutcomes() {
    LogisticCalibration truth = new LogisticCalibration(0.6, -0.8);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 1; i < 100; i++) {
      double confidence = i / 100.0;
      outcomes.add(new Outcome(confidence, Math.round(10_000 * truth.of(confidence)), 10_000));
    }
    LogisticCalibration fitted = LogisticCalibration.fit(outcomes);
    assertThat(fitted.slope()).isCloseTo(0.6, within(0.01));
    assertThat(fitted.offset()).isCloseTo(-0.8, within(0.01));
  }

  @Test
  void anEngineThatIsMuchTooSureIsPutRight() {
    List<Outcome> outcomes =
        List.of(
            new Outcome(0.7, 150, 400),
            new Outcome(0.99, 300, 400),
            new Outcome(0.9999, 900, 1000));
    LogisticCalibration fitted = LogisticCalibration.fit(outcomes);
    assertThat(fitted.of(0.7)).isCloseTo(0.4, within(0.1));
    assertThat(fitted.of(0.9999)).isCloseTo(0.9, within(0.05));
  }

  @Test
  void aLogisticCurveStaysFiniteWhereConfidenceTellsAll() {
    LogisticCalibration fitted =
        LogisticCalibration.fit(List.of(new Outcome(0.2, 0, 50), new Outcome(0.8, 50, 50)));
    assertThat(fitted.of(0.1)).isLessThan(0.05);
    assertThat(fitted.of(0.9)).isGreaterThan(0.95);
  }

  @Test
  void eachEngineAndScriptHasItsOwn() {
    Calibrations calibrations =
        new Calibrations(
            List.of(
                new Calibrations.Entry("a", "Latn", "test", 1, null, 1.0, -1.0),
                new Calibrations.Entry(
                    "a", Calibrations.ANY, "test", 1, List.of(new Knot(0.5, 0.25)), null, null)));
    assertThat(calibrations.of(word("a", "Latn", 0.5))).isCloseTo(1 / (1 + Math.E), within(1e-9));
    assertThat(calibrations.of(word("a", "Hans", 0.9))).isEqualTo(0.25);
    assertThat(calibrations.of(word("a", null, 0.9))).isEqualTo(0.25);
    assertThat(calibrations.of(word("b", "Latn", 0.9))).isEqualTo(0.9);
  }

  @Test
  void theBundledOnesCanBeRead() {
    double calibrated = CalibrationFile.bundled().curves().of(word("tesseract", "Latn", 0.9));
    assertThat(calibrated).isBetween(0.5, 1.0);
  }

  @Test
  void figuresHaveACurveOfTheirOwn() {
    Calibrations calibrations =
        new Calibrations(
            List.of(entry("tesseract", "Latn", 0.5), entry("tesseract", Calibrations.COMMON, -1)));
    double letters = calibrations.of(word("tesseract", "Latn", 0.8));
    double figures = calibrations.of(word("tesseract", null, 0.8));
    assertThat(letters).isGreaterThan(0.8);
    assertThat(figures).isLessThan(0.8);
  }

  private static Calibrations.Entry entry(String engine, String script, double offset) {
    return new Calibrations.Entry(engine, script, "test", 1000, null, 1.0, offset);
  }
}
