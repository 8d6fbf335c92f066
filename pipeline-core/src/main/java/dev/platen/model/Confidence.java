package dev.platen.model;

/** Bounds of confidence values. */
final class Confidence {

  private Confidence() {}

  static void check(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Confidence %s is not in 0..1".formatted(confidence));
    }
  }
}
