package dev.platen.ocr.calibration;

/**
 * How sure an engine was of some words, and how many of them were right.
 *
 * @param confidence the engine's own, 0 to 1
 * @param right how many were right
 * @param words how many there were, 1 or more
 */
public record Outcome(double confidence, long right, long words) {

  public Outcome {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence %s is not in 0..1".formatted(confidence));
    }
    if (words < 1 || right < 0 || right > words) {
      throw new IllegalArgumentException("%d of %d words are right".formatted(right, words));
    }
  }

  /** Share of right words. */
  public double accuracy() {
    return (double) right / words;
  }
}
