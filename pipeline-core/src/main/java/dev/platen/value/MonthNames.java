package dev.platen.value;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months by their names, whole or cut short, as the JDK's locale data has them. */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "da", "sv");

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          months.putIfAbsent(plain(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    // Those that are printed so, and that no locale has.
    months.put("sept", 9);
    months.put("mrz", 3);
    months.put("jänner", 1);
    return Map.copyOf(months);
  }

  /** Number of a month, from 1. */
  static Optional<Integer> number(String name) {
    return Optional.ofNullable(MONTHS.get(plain(name)));
  }

  /** In small letters, without accents and full stops. */
  private static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "");
  }
}
