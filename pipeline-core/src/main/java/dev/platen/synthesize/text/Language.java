package dev.platen.synthesize.text;

import java.util.Locale;

/** Languages in which pages are written. */
public enum Language {
  ENGLISH("eng", Locale.UK),
  GERMAN("deu", Locale.GERMANY),
  FRENCH("fra", Locale.FRANCE),
  SIMPLIFIED_CHINESE("chi_sim", Locale.SIMPLIFIED_CHINESE),
  TRADITIONAL_CHINESE("chi_tra", Locale.TRADITIONAL_CHINESE),
  /** Simplified Chinese with English sentences and labels in both. */
  CHINESE_AND_ENGLISH("chi_sim+eng", Locale.SIMPLIFIED_CHINESE);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** Tesseract's code; two are joined by a plus. */
  public String code() {
    return code;
  }

  /** What its numbers look like. */
  public Locale locale() {
    return locale;
  }

  /** Whether it is written in Chinese characters, without spaces between words. */
  public boolean chinese() {
    return this == SIMPLIFIED_CHINESE || this == TRADITIONAL_CHINESE || this == CHINESE_AND_ENGLISH;
  }

  /** ISO 15924 code of the script. */
  public String script() {
    return switch (this) {
      case ENGLISH, GERMAN, FRENCH -> "Latn";
      case SIMPLIFIED_CHINESE, CHINESE_AND_ENGLISH -> "Hans";
      case TRADITIONAL_CHINESE -> "Hant";
    };
  }

  /** The language of a code. */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is none of eng, deu, fra, chi_sim, chi_tra, chi_sim+eng".formatted(code));
  }
}
