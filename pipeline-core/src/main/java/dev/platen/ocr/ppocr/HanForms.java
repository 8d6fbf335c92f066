package dev.platen.ocr.ppocr;

import com.hankcs.hanlp.dictionary.ts.SimplifiedChineseDictionary;
import dev.platen.ocr.HanStandard;
import java.util.Map;

/**
 * Simplified and traditional forms of Han characters.
 *
 * <p>Which characters only one of the two has, {@link HanStandard} tells.
 */
final class HanForms {

  /** Forms of Taiwan's standard, where the converter gives older ones. */
  private static final Map<Character, Character> STANDARD =
      Map.of('\u7232', '\u70ba', '\u8846', '\u773e', '\u5553', '\u555f');

  private final HanStandard standard = new HanStandard();

  /** Whether a character is a Han character that only simplified texts have. */
  boolean isOnlySimplified(char character) {
    return standard.isOnlySimplified(character);
  }

  /** Whether a character is a Han character that only traditional texts have. */
  boolean isOnlyTraditional(char character) {
    return standard.isOnlyTraditional(character);
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
