package dev.platen.export.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Language tags of BCP 47 for the codes that Tesseract's language packs have. */
public final class LanguageTag {

  private static final Map<String, String> SHORT =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> Locale.forLanguageTag(code).getISO3Language(),
                  code -> code,
                  (a, b) -> a));

  private LanguageTag() {}

  /**
   * The tag, such as {@code de} or {@code zh-Hans}, of the first of several codes; null where there
   * is no code or no tag.
   */
  public static String of(String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    String first = code.contains("+") ? code.substring(0, code.indexOf('+')) : code;
    String base = first.strip().toLowerCase(Locale.ROOT).replace("_vert", "");
    return switch (base) {
      case "chi_sim" -> "zh-Hans";
      case "chi_tra" -> "zh-Hant";
      case "frk" -> "de";
      default -> {
        String plain = base.contains("_") ? base.substring(0, base.indexOf('_')) : base;
        String tag = SHORT.getOrDefault(plain, plain);
        yield tag.matches("[a-z]{2,3}") ? tag : null;
      }
    };
  }
}
