package dev.platen.ocr.tesseract;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.util.List;

/** How the words of a line read as one text. */
final class LineText {

  /**
   * Gap between a Han character and a Latin word, in heights of the line, from which a space is
   * meant: typesetters put up to a quarter of a character between the two scripts by themselves.
   */
  static final double SPACE_BETWEEN_SCRIPTS = 0.3;

  private LineText() {}

  /** Words with spaces between them, but none inside a run of Han characters. */
  static String join(List<Word> words) {
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
    boolean left = Scripts.isUnspaced(before.text().codePointBefore(before.text().length()));
    boolean right = Scripts.isUnspaced(after.text().codePointAt(0));
    if (left && right) {
      return false;
    }
    return left == right || gap(before.box(), after.box()) >= SPACE_BETWEEN_SCRIPTS;
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
              && Scripts.isUnspaced(word.codePointBefore(i))
              && Scripts.isUnspaced(word.codePointAt(i + 1));
      if (word.charAt(i) != ' ' || !between) {
        text.append(word.charAt(i));
      }
    }
    return text.toString();
  }
}
