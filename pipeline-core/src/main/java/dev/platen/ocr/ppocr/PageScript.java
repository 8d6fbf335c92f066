package dev.platen.ocr.ppocr;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The writing systems of a page, as ISO 15924 codes.
 *
 * <p>Whether Han characters are simplified or traditional shows in those that only one of the two
 * has ({@link HanForms}).
 */
final class PageScript {

  static final String LATIN = "Latn";
  static final String HAN = "Hani";
  static final String SIMPLIFIED = "Hans";
  static final String TRADITIONAL = "Hant";

  /** Scripts that there are models of PP-OCR for. */
  private static final List<String> CODES =
      List.of(
          LATIN, HAN, "Hira", "Kana", "Bopo", "Hang", "Cyrl", "Grek", "Arab", "Hebr", "Deva",
          "Taml", "Telu", "Knda", "Thai", "Geor");

  /**
   * Share of traditional forms, of those that only one kind of Chinese has, from which a page is
   * traditional. The models put simplified forms in the place of traditional ones, and not the
   * other way round: traditional pages gave .26 to .92, simplified ones none.
   */
  private static final double TRADITIONAL_SHARE = 0.1;

  private static final Map<UnicodeScript, String> BY_SCRIPT = codes();

  private final String han;

  private PageScript(String han) {
    this.han = han;
  }

  /** The writing of a page with this text. */
  static PageScript of(Iterable<String> texts) {
    HanForms forms = new HanForms();
    int onlySimplified = 0;
    int onlyTraditional = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        onlySimplified += forms.isOnlySimplified(text.charAt(i)) ? 1 : 0;
        onlyTraditional += forms.isOnlyTraditional(text.charAt(i)) ? 1 : 0;
      }
    }
    int distinct = onlySimplified + onlyTraditional;
    if (distinct == 0) {
      return new PageScript(HAN);
    }
    boolean traditional = onlyTraditional >= TRADITIONAL_SHARE * distinct;
    return new PageScript(traditional ? TRADITIONAL : SIMPLIFIED);
  }

  /** Whether the page is in traditional Chinese. */
  boolean isTraditional() {
    return han.equals(TRADITIONAL);
  }

  /** The script of most letters of a text; null where there are none. */
  String scriptOf(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(BY_SCRIPT::containsKey)
        .forEach(script -> counts.merge(BY_SCRIPT.get(script), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey().equals(HAN) ? han : most.getKey())
        .orElse(null);
  }

  static boolean isHan(String script) {
    return script.equals(HAN) || script.equals(SIMPLIFIED) || script.equals(TRADITIONAL);
  }

  /** The Tesseract code of the language that a script of the bundled models stands for. */
  static String languageOf(String script) {
    return switch (String.valueOf(script)) {
      case LATIN -> "eng";
      case SIMPLIFIED, HAN -> "chi_sim";
      case TRADITIONAL -> "chi_tra";
      default -> null;
    };
  }

  private static Map<UnicodeScript, String> codes() {
    Map<UnicodeScript, String> codes = new EnumMap<>(UnicodeScript.class);
    CODES.forEach(code -> codes.put(UnicodeScript.forName(code), code));
    return codes;
  }
}
