package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;

/**
 * A sign of tampering.
 *
 * @param score strength of the evidence, 0 to 1
 * @param box where; null for the whole page
 */
public record PredictedFinding(double score, Box box) {

  PredictedFinding scaled(Scaling scaling) {
    return new PredictedFinding(score, scaling.apply(box));
  }
}
