package dev.platen.evaluate.tally;

/** Scores of 0 to 1 as whole steps of a ten-thousandth: as fine as tables keep them. */
final class ScoreSteps {

  static final int ONE = 10_000;

  private ScoreSteps() {}

  static int of(double score) {
    return (int) Math.round(Math.max(0, Math.min(1, score)) * ONE);
  }

  static double score(int steps) {
    return (double) steps / ONE;
  }
}
