package dev.platen.value;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the two marks stands before decimals. The other one, if it occurs, groups digits. */
public enum DecimalMark {
  POINT,
  COMMA;

  private static final Pattern CORE = Pattern.compile("\\d(?:[\\d.,' ]*\\d)?");
  private static final Set<String> POINT_LANGUAGES = Set.of("eng", "jpn", "kor", "tha");
  private static final Set<String> COMMA_LANGUAGES =
      Set.of(
          "deu", "fra", "spa", "ita", "por", "nld", "pol", "rus", "ces", "dan", "swe", "nor", "fin",
          "tur", "ell", "ron", "hun", "bul", "hrv", "slk", "slv", "ukr", "ind", "vie");

  char character() {
    return this == POINT ? '.' : ',';
  }

  DecimalMark other() {
    return this == POINT ? COMMA : POINT;
  }

  /**
   * What a language usually writes.
   *
   * @param language Tesseract code, or several joined by plus; null if unknown
   */
  public static Optional<DecimalMark> of(String language) {
    if (language == null) {
      return Optional.empty();
    }
    String first = language.split("\\+", 2)[0];
    if (POINT_LANGUAGES.contains(first) || first.startsWith("chi_")) {
      return Optional.of(POINT);
    }
    return COMMA_LANGUAGES.contains(first) ? Optional.of(COMMA) : Optional.empty();
  }

  /**
   * What a number by itself shows: 1,234.56 and 0.125 and 12.5 show a point; 1,234 shows nothing,
   * for both readings of it are common.
   */
  static Optional<DecimalMark> shownBy(String normalized) {
    Matcher core = CORE.matcher(normalized);
    if (!core.find()) {
      return Optional.empty();
    }
    String digits = core.group();
    int point = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return Optional.empty();
    }
    DecimalMark last = point > comma ? POINT : COMMA;
    if (point >= 0 && comma >= 0) {
      return Optional.of(last);
    }
    int at = Math.max(point, comma);
    boolean repeated = digits.indexOf(last.character()) < at;
    if (repeated) {
      return Optional.of(last.other());
    }
    String before = digits.substring(0, at);
    String behind = digits.substring(at + 1);
    boolean grouped = before.indexOf(' ') >= 0 || before.indexOf('\'') >= 0;
    boolean maybeGroup =
        behind.length() == 3 && before.length() <= 3 && !before.startsWith("0") && !grouped;
    return maybeGroup ? Optional.empty() : Optional.of(last);
  }
}
