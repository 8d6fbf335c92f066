package dev.platen.image.pdf;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;

/** What code points are, and how a layer's text is normalised. */
final class Letters {

  /** Stands for a glyph whose meaning the font does not tell. */
  static final String UNKNOWN = "\uFFFD";

  private static final Map<UnicodeScript, String> ISO_15924 =
      Map.ofEntries(
          Map.entry(UnicodeScript.LATIN, "Latn"),
          Map.entry(UnicodeScript.GREEK, "Grek"),
          Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
          Map.entry(UnicodeScript.HAN, "Hani"),
          Map.entry(UnicodeScript.HIRAGANA, "Hira"),
          Map.entry(UnicodeScript.KATAKANA, "Kana"),
          Map.entry(UnicodeScript.BOPOMOFO, "Bopo"),
          Map.entry(UnicodeScript.HANGUL, "Hang"),
          Map.entry(UnicodeScript.ARABIC, "Arab"),
          Map.entry(UnicodeScript.HEBREW, "Hebr"),
          Map.entry(UnicodeScript.THAI, "Thai"),
          Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
          Map.entry(UnicodeScript.ARMENIAN, "Armn"),
          Map.entry(UnicodeScript.GEORGIAN, "Geor"));

  private Letters() {}

  /** Whether a text is real: no replacement, private-use, control or unassigned code points. */
  static boolean isDecoded(String text) {
    return text != null && !text.isEmpty() && text.codePoints().allMatch(Letters::isReal);
  }

  private static boolean isReal(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE ->
          false;
      default -> codePoint != 0xFFFD;
    };
  }

  /** Ligatures of the Latin block are taken apart, soft hyphens shown, accents composed. */
  static String normalized(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(
            c -> {
              if (c >= 0xFB00 && c <= 0xFB06) {
                text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
              } else {
                text.appendCodePoint(c == 0xAD ? '-' : c);
              }
            });
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether a text is of a script that puts no spaces between words; punctuation included. */
  static boolean isUnspaced(String text) {
    int c = text.codePointAt(0);
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.BOPOMOFO
        || isWidePunctuation(c);
  }

  /** Whether a text ends a clause in such a script, and so a run of its characters. */
  static boolean endsClause(String text) {
    int c = text.codePointBefore(text.length());
    return isWidePunctuation(c) && Character.getType(c) != Character.START_PUNCTUATION;
  }

  private static boolean isWidePunctuation(int c) {
    return (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF01 && c <= 0xFF0F)
        || (c >= 0xFF1A && c <= 0xFF20);
  }

  /** ISO 15924 code of the first letter that has a script; null if there is none. */
  static String script(String text) {
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(ISO_15924::containsKey)
        .findFirst()
        .map(ISO_15924::get)
        .orElse(null);
  }
}
