package dev.platen.ocr;

import dev.platen.model.Word;
import java.util.List;
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
  private static final double LEAD_IN_ROWS = 0.085;

  /**
   * The same in columns, in which simplified Chinese is rarely set; there was none to measure. Two
   * samples of a newspaper of 1939 gave .04 and .26, six of synthetic pages .16 to .29.
   */
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
        : other.confidence() - own.confidence() < leadOfTraditional(asTraditional.languages());
  }

  private static double leadOfTraditional(List<String> languages) {
    return PageWriting.isVertical(languages) ? LEAD_IN_COLUMNS : LEAD_IN_ROWS;
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
