package dev.platen.ocr;

import dev.platen.model.Word;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Tells simplified from traditional Chinese by what two models read of the same lines.
 *
 * <p>Most characters are common to both. The weight is on those that only one has, by the national
 * standards of the two: in GB 2312 and not in Big5, or the other way round. A model that reads the
 * other kind puts its own form in their place, but with less confidence.
 */
final class HanKind {

  private static final double DISTINCT_WEIGHT = 4;

  private final CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
  private final CharsetEncoder traditional = Charset.forName("Big5").newEncoder();

  /** Whether a page is rather simplified. */
  boolean isSimplified(Trial asSimplified, Trial asTraditional) {
    return weight(asSimplified, simplified, traditional)
        >= weight(asTraditional, traditional, simplified);
  }

  private static double weight(Trial trial, CharsetEncoder own, CharsetEncoder other) {
    double sum = 0;
    for (Word word : trial.words()) {
      double weight =
          word.text()
              .codePoints()
              .filter(Trial::isHan)
              .mapToDouble(point -> isDistinct(point, own, other) ? DISTINCT_WEIGHT : 1)
              .sum();
      sum += weight * word.confidence() * word.confidence();
    }
    return sum;
  }

  private static boolean isDistinct(int codePoint, CharsetEncoder own, CharsetEncoder other) {
    String text = Character.toString(codePoint);
    return own.canEncode(text) && !other.canEncode(text);
  }
}
