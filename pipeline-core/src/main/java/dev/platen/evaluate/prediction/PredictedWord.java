package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;

/**
 * A word.
 *
 * @param line place of its line on the page, from 0
 * @param box upright box around it
 * @param text what was read
 * @param confidence how likely that is right, 0 to 1; null if unknown
 */
public record PredictedWord(int line, Box box, String text, Double confidence) {

  PredictedWord scaled(Scaling scaling) {
    return new PredictedWord(line, scaling.apply(box), text, confidence);
  }
}
