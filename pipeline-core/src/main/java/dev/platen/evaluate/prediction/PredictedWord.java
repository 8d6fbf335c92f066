package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;

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

  PredictedWord scaled(Scaling scaling) {
    return new PredictedWord(line, scaling.apply(box), text, confidence, origin);
  }
}
