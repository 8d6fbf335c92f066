package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Where spaces stand between the words of a line. */
public final class Spacing {

  /**
   * Gap between a Han character and a Latin word, in heights of the line, from which a space is
   * meant: typesetters put up to a quarter of a character between the two scripts by themselves.
   */
  private static final double BETWEEN_SCRIPTS = 0.3;

  private Spacing() {}

  /** The words of a line as one text: none between characters that are set without spaces. */
  public static String join(List<Word> words) {
    StringBuilder text = new StringBuilder();
    Word before = null;
    for (Word word : words) {
      if (before != null && isSpaced(before, word)) {
        text.append(' ');
      }
      text.append(unspaced(word.text()));
      before = word;
    }
    return text.toString();
  }

  private static boolean isSpaced(Word before, Word after) {
    int left = before.text().codePointBefore(before.text().length());
    int right = after.text().codePointAt(0);
    return (!isUnspaced(left) && !isUnspaced(right))
        || isSpaceBetween(left, right, gap(before.box(), after.box()));
  }

  /**
   * Whether a space is meant between two characters of which one at least is set without spaces:
   * only between scripts. Punctuation brings its own white.
   *
   * @param gap between them, in heights of the line
   */
  public static boolean isSpaceBetween(int left, int right, double gap) {
    return isUnspaced(left) != isUnspaced(right)
        && !isWidePunctuation(left)
        && !isWidePunctuation(right)
        && gap >= BETWEEN_SCRIPTS;
  }

  /** Distance of two boxes along the line, in heights of the line. */
  private static double gap(Box before, Box after) {
    double apart = Math.max(after.x() - before.right(), before.x() - after.right());
    return apart / Math.max(1, Math.max(before.height(), after.height()));
  }

  /** A word may hold spaces of its own; between Han characters they mean nothing. */
  private static String unspaced(String word) {
    if (word.indexOf(' ') < 0) {
      return word;
    }
    StringBuilder text = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      boolean between =
          i > 0
              && i + 1 < word.length()
              && isUnspaced(word.codePointBefore(i))
              && isUnspaced(word.codePointAt(i + 1));
      if (word.charAt(i) != ' ' || !between) {
        text.append(word.charAt(i));
      }
    }
    return text.toString();
  }

  /** Whether a character is set without spaces around it: Han, kana, and their punctuation. */
  public static boolean isUnspaced(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> isWidePunctuation(codePoint);
    };
  }

  /** Whether a character is punctuation, or a sign, as wide as a Han character. */
  public static boolean isWidePunctuation(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x303F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
  }
}
