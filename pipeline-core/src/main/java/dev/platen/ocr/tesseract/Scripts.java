package dev.platen.ocr.tesseract;

import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.PageWriting;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writing systems: from Unicode, and as ISO 15924 codes. */
final class Scripts {

  private Scripts() {}

  /** Whether one of the languages is written in Han characters. */
  static boolean anyHan(List<String> languages) {
    return languages.stream().anyMatch(language -> language.startsWith("chi_"));
  }

  /** Whether the first language is written in Han characters in rows, and the others are not. */
  static boolean isHanWithLatin(List<String> languages) {
    return languages.size() > 1
        && anyHan(languages.subList(0, 1))
        && !PageWriting.isVertical(languages)
        && !anyHan(languages.subList(1, languages.size()));
  }

  /**
   * The script of most letters of a text.
   *
   * @param languages decide between simplified and traditional Han
   * @return ISO 15924 code; null where there are no letters
   */
  static String of(String text, List<String> languages) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> code(most.getKey(), languages))
        .orElse(null);
  }

  /** The script of most words, by length; null where there are no letters. */
  static String ofMost(List<Line> lines) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        if (word.script() != null) {
          counts.merge(word.script(), word.text().length(), Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The code of a script as Tesseract's orientation pack names it; null for its odd names. */
  static String ofOsdName(String name) {
    return switch (name) {
      case "Han" -> "Hani";
      case "Japanese", "Hiragana", "Katakana" -> "Jpan";
      case "Korean", "Hangul" -> "Kore";
      case "Fraktur" -> "Latf";
      default -> ofUnicodeName(name);
    };
  }

  private static String ofUnicodeName(String name) {
    try {
      return code(UnicodeScript.forName(name), List.of());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String code(UnicodeScript script, List<String> languages) {
    return switch (script) {
      case LATIN -> "Latn";
      case GREEK -> "Grek";
      case CYRILLIC -> "Cyrl";
      case HAN -> han(languages);
      case HIRAGANA -> "Hira";
      case KATAKANA -> "Kana";
      case BOPOMOFO -> "Bopo";
      case HANGUL -> "Hang";
      case ARABIC -> "Arab";
      case HEBREW -> "Hebr";
      case ARMENIAN -> "Armn";
      case GEORGIAN -> "Geor";
      case DEVANAGARI -> "Deva";
      case BENGALI -> "Beng";
      case GUJARATI -> "Gujr";
      case GURMUKHI -> "Guru";
      case TAMIL -> "Taml";
      case TELUGU -> "Telu";
      case KANNADA -> "Knda";
      case MALAYALAM -> "Mlym";
      case SINHALA -> "Sinh";
      case THAI -> "Thai";
      case LAO -> "Laoo";
      case KHMER -> "Khmr";
      case MYANMAR -> "Mymr";
      case TIBETAN -> "Tibt";
      case ETHIOPIC -> "Ethi";
      default -> null;
    };
  }

  /** Hans or Hant by the Chinese language asked for; Hani where both or neither was asked for. */
  private static String han(List<String> languages) {
    boolean simplified = languages.stream().anyMatch(code -> code.startsWith("chi_sim"));
    boolean traditional = languages.stream().anyMatch(code -> code.startsWith("chi_tra"));
    if (simplified == traditional) {
      return "Hani";
    }
    return simplified ? "Hans" : "Hant";
  }
}
