package dev.platen.ocr.routing;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Whether a word looks like one of its language: the check that decides between two readings that
 * are about equally sure. It knows no words, so names and rare words pass.
 */
final class WordShape {

  /** A word in small letters, with a capital first or all in capitals; hyphens and apostrophes. */
  private static final Pattern LETTERS =
      Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{Mn}]+([-'’]\\p{L}+)*|\\p{Lu}+(['’-]\\p{L}+)*");

  /** Numbers, amounts, dates, times, percentages. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[$€£¥]?\\d+([.,:/-]\\d+)*[%°]?(st|nd|rd|th)?");

  /** Codes as they stand on forms: capitals and digits in groups. */
  private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\d]+([-/.#][\\p{Lu}\\d]+)*");

  private static final Pattern PUNCTUATION_AROUND =
      Pattern.compile("^[\\p{Punct}\\p{Po}\\p{Ps}\\p{Pi}]+|[\\p{Punct}\\p{Po}\\p{Pe}\\p{Pf}]+$");

  private WordShape() {}

  /** Whether a word is of a usual shape: all Han, letters, a number, a code, or one sign. */
  static boolean isUsual(String word) {
    if (isHan(word)) {
      return true;
    }
    String core = PUNCTUATION_AROUND.matcher(word).replaceAll("");
    if (core.isEmpty()) {
      return word.length() <= 1 || word.chars().distinct().count() == 1;
    }
    return LETTERS.matcher(core).matches()
        || NUMBER.matcher(core).matches()
        || CODE.matcher(core).matches();
  }

  private static boolean isHan(String word) {
    return word.codePoints()
            .filter(Character::isLetter)
            .allMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN)
        && word.codePoints().anyMatch(Character::isLetter);
  }
}
