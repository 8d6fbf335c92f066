package dev.platen.evaluate.prediction;

import dev.platen.evaluate.tally.WordSource;
import dev.platen.geometry.Box;
import dev.platen.ocr.calibration.Calibrations;

/**
 * A word.
 *
 * @param line place of its line on the page, from 0
 * @param box upright box around it
 * @param text what was read
 * @param confidence how likely that is right, 0 to 1; null if unknown
 * @param origin who read it; null if unknown
 */
public record PredictedWord(int line, Box box, String text, Double confidence, Origin origin) {

  /**
   * Who read a word.
   *
   * @param engine name of the engine, or of two that read the same
   * @param alternativeEngine the engine whose reading was left; null for none
   * @param script ISO 15924 code; null if unknown
   * @param confidence what the engine itself said, 0 to 1; null if unknown
   */
  public record Origin(String engine, String alternativeEngine, String script, Double confidence) {}

  /** A word of unknown origin. */
  public PredictedWord(int line, Box box, String text, Double confidence) {
    this(line, box, text, confidence, null);
  }

  /** Who read the word, and in what script. */
  public WordSource source() {
    if (origin == null || origin.engine() == null) {
      return new WordSource(WordSource.UNKNOWN, WordSource.UNKNOWN);
    }
    return new WordSource(
        Calibrations.source(origin.engine(), origin.alternativeEngine()),
        Calibrations.script(origin.script()));
  }

  PredictedWord scaled(Scaling scaling) {
    return new PredictedWord(line, scaling.apply(box), text, confidence, origin);
  }
}
