package dev.platen.ocr.ppocr;

import com.hankcs.hanlp.dictionary.ts.SimplifiedChineseDictionary;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * Simplified and traditional forms of Han characters.
 *
 * <p>Which characters only one of the two has, the national character sets tell: GB 2312 holds the
 * simplified forms, Big5 the traditional ones, both hold what the two have in common.
 */
final class HanForms {

  /** Forms of Taiwan's standard, where the converter gives older ones. */
  private static final Map<Character, Character> STANDARD =
      Map.of('\u7232', '\u70ba', '\u8846', '\u773e', '\u5553', '\u555f');

  private final CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
  private final CharsetEncoder traditional = Charset.forName("Big5").newEncoder();

  /** Whether a character is a Han character that only simplified texts have. */
  boolean isOnlySimplified(char character) {
    return isHan(character) && simplified.canEncode(character) && !traditional.canEncode(character);
  }

  /** Whether a character is a Han character that only traditional texts have. */
  boolean isOnlyTraditional(char character) {
    return isHan(character) && traditional.canEncode(character) && !simplified.canEncode(character);
  }

  private static boolean isHan(char character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN;
  }

  /**
   * A text with traditional forms in place of characters that only simplified texts have; their
   * neighbours tell which where there are several. All other characters stay.
   */
  String traditional(String text) {
    if (text.chars().noneMatch(character -> isOnlySimplified((char) character))) {
      return text;
    }
    String converted = SimplifiedChineseDictionary.convertToTraditionalChinese(text);
    if (converted.length() != text.length()) {
      return text;
    }
    StringBuilder mixed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isOnlySimplified(text.charAt(i))) {
        char form = converted.charAt(i);
        mixed.setCharAt(i, STANDARD.getOrDefault(form, form));
      }
    }
    return mixed.toString();
  }
}
