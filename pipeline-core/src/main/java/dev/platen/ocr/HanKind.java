package dev.platen.ocr;

import dev.platen.model.Word;
import java.util.function.IntPredicate;

/**
 * Tells simplified from traditional Chinese by what two models read of the same lines.
 *
 * <p>Most characters are common to both. What counts is how surely each model read those that only
 * its own kind has, by the national standards of the two: in GB 2312 and not in Big5, or the other
 * way round. A model that reads the other kind puts its own forms in their place, but with less
 * confidence. How many there are says nothing: Big5 has twice as many.
 */
final class HanKind {

  /**
   * By how much the traditional model must be surer: 40 samples of simplified manuals gave -.12 to
   * .07, 36 of traditional ones .10 to .28.
   */
  private static final double LEAD_OF_TRADITIONAL = 0.085;

  /** In columns: simplified Chinese is rarely set so. */
  private static final double LEAD_IN_COLUMNS = 0.02;

  /** Distinct characters that each reading must have for them to tell. */
  private static final long ENOUGH = 4;

  private final HanStandard standard = new HanStandard();

  /** Whether a page is rather simplified. */
  boolean isSimplified(Trial asSimplified, Trial asTraditional) {
    Distinct own = Distinct.of(asSimplified, standard::isOnlySimplified);
    Distinct other = Distinct.of(asTraditional, standard::isOnlyTraditional);
    return own.count() < ENOUGH || other.count() < ENOUGH
        ? asSimplified.score() >= asTraditional.score()
        : other.confidence() - own.confidence()
            < (PageWriting.isVertical(asTraditional.languages())
                ? LEAD_IN_COLUMNS
                : LEAD_OF_TRADITIONAL);
  }

  /**
   * Characters that only one kind has.
   *
   * @param count how many were read
   * @param confidence mean confidence of the words that they stand in; 0 without any
   */
  private record Distinct(long count, double confidence) {

    static Distinct of(Trial trial, IntPredicate isDistinct) {
      long count = 0;
      double sum = 0;
      for (Word word : trial.words()) {
        long distinct = word.text().codePoints().filter(isDistinct).count();
        count += distinct;
        sum += distinct * word.confidence();
      }
      return new Distinct(count, count == 0 ? 0 : sum / count);
    }
  }
}
