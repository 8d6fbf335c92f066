package dev.platen.spark.cli;

/** Text from documents and archives, made safe to show: a terminal obeys control characters. */
final class Terminal {

  private Terminal() {}

  /** Control characters, and those that turn the direction of writing, as escapes. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '\n' -> safe.append("\\n");
                case '\t' -> safe.append("\\t");
                case '\r' -> safe.append("\\r");
                default -> {
                  if (isSafe(character)) {
                    safe.appendCodePoint(character);
                  } else {
                    safe.append("\\u%04x".formatted(character));
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isSafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }

  /** Columns that a terminal needs for the text: Chinese characters take two. */
  static int width(String text) {
    return text.codePoints().map(Terminal::width).sum();
  }

  static int width(int character) {
    if (Character.getType(character) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(character)
            || (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x3000 && character <= 0x30FF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xFF01 && character <= 0xFF60);
    return wide ? 2 : 1;
  }

  /** The text cut to so many columns, with an ellipsis where something was cut. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int character : text.codePoints().toArray()) {
      used += width(character);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append('…').toString();
  }
}
