package dev.platen.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.geometry.Box;
import dev.platen.model.Word;
import dev.platen.ocr.calibration.CalibrationFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  private static final WordSource LATIN = new WordSource("tesseract", "Latn");

  private final CalibrationFile bundled = CalibrationFile.bundled();

  /** Words of a document, of which as many are right as the square of the confidence says. */
  private static PageOutcomes page(
      WordSource source, TruthKind kind, String document, int wordsEach) {
    CalibrationTally words = new CalibrationTally();
    for (int confidence = 5; confidence <= 10; confidence++) {
      double share = confidence * confidence / 100.0;
      words.add(confidence / 10.0, Math.round(share * wordsEach), wordsEach);
    }
    return new PageOutcomes(document, "letters", kind, Map.of(source, words));
  }

  private static CalibrationSample sample(
      WordSource source, TruthKind kind, int documents, int wordsEach) {
    CalibrationSample sample = new CalibrationSample();
    for (int i = 0; i < documents; i++) {
      sample.add(page(source, kind, "document " + i, wordsEach));
    }
    return sample;
  }

  private static Word word(String engine, double confidence) {
    return new Word("w", "w", new Box(0, 0, 1, 1), List.of(), confidence, engine, "Latn");
  }

  @Test
  void findsTheCurveThatMadeTheOutcomes() {
    Calibrator.Result result = Calibrator.fit(sample(LATIN, TruthKind.REAL, 6, 100), bundled);

    CurveFit curve = result.curves().get(0);
    assertThat(curve.raw().error()).isGreaterThan(0.1);
    assertThat(curve.tested().error()).isLessThan(0.02);
    assertThat(curve.entry().words()).isEqualTo(3600);
    assertThat(curve.entry().provenance()).contains("real pages", "letters 6", "0.0");
    assertThat(result.file().curves().of(word("tesseract", 0.7))).isCloseTo(0.49, within(0.03));
    assertThat(result.file().calibrations())
        .as("what was not fitted stays")
        .contains(
            bundled.calibrations().stream()
                .filter(entry -> entry.engine().equals("ppocr"))
                .findFirst()
                .orElseThrow());
    assertThat(result.file().routing()).isEqualTo(bundled.routing());
  }

  @Test
  void syntheticPagesCountOnlyWhereThereAreFewRealOnes() {
    CalibrationSample many = sample(LATIN, TruthKind.REAL, 6, 100);
    many.add(sample(LATIN, TruthKind.SYNTHETIC, 6, 100));
    assertThat(Calibrator.fit(many, bundled).curves().get(0).raw().count()).isEqualTo(3600);

    CalibrationSample few = sample(LATIN, TruthKind.REAL, 4, 10);
    few.add(sample(LATIN, TruthKind.SYNTHETIC, 6, 100));
    CurveFit mixed = Calibrator.fit(few, bundled).curves().get(0);
    assertThat(mixed.raw().count()).isEqualTo(3840);
    assertThat(mixed.entry().provenance()).contains("real and synthetic");
  }

  @Test
  void fewWordsOrDocumentsGiveNoCurve() {
    assertThat(Calibrator.fit(sample(LATIN, TruthKind.REAL, 4, 10), bundled).file())
        .isEqualTo(bundled);
    assertThat(Calibrator.fit(sample(LATIN, TruthKind.REAL, 3, 1000), bundled).file())
        .isEqualTo(bundled);
  }

  @Test
  void aSecondEngineIsAskedWhereItHasHelped() {
    WordSource both = new WordSource("tesseract>ppocr", "Latn");
    CalibrationFile file = Calibrator.fit(sample(both, TruthKind.REAL, 6, 100), bundled).file();
    // The mean of the squares from .25 to 1 is .59.
    assertThat(file.routing().sureLine()).isEqualTo(0.6);
    assertThat(file.routing().margin()).isEqualTo(bundled.routing().margin());
    assertThat(file.routing().provenance()).contains("3600 words");
  }
}
