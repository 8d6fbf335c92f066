package dev.platen.value;

/** One form for characters that print and engines write in several. */
final class Normal {

  /** Longer texts are no values. */
  static final int MAX_LENGTH = 80;

  private Normal() {}

  /**
   * Full-width forms, minus signs, apostrophes and spaces in their plain form, without spaces
   * around; empty where the text is too long to be a value.
   */
  static String of(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return "";
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString().strip().replaceAll(" {2,}", " ");
  }

  private static char plain(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFE63' -> '-';
      case '\u2018', '\u2019', '\u00B4', '`', '\u02BC' -> '\'';
      case '\u066B' -> '.';
      case '\uFFE5' -> '¥';
      case '\uFFE1' -> '£';
      default -> c;
    };
  }
}
