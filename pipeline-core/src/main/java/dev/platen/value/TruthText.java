package dev.platen.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no, as words and as marks. */
final class TruthText {

  private static final Set<String> YES =
      Set.of(
          "yes", "ja", "oui", "sí", "si", "sim", "true", "wahr", "vrai", "✓", "✔", "☑", "是", "有",
          "√");
  private static final Set<String> NO =
      Set.of(
          "no", "nein", "non", "não", "false", "falsch", "faux", "✗", "✘", "☒", "☐", "否", "无", "無",
          "×");

  private TruthText() {}

  static Optional<Boolean> read(String text) {
    String plain = Normal.of(text).toLowerCase(Locale.ROOT);
    if (YES.contains(plain)) {
      return Optional.of(true);
    }
    return NO.contains(plain) ? Optional.of(false) : Optional.empty();
  }
}
