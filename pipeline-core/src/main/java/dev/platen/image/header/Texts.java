package dev.platen.image.header;

import java.util.Optional;

/** Text from hostile files, made fit to be stored. */
final class Texts {

  private static final int MAX_LENGTH = 2000;

  private Texts() {}

  /** Without control characters, stripped, bounded; empty if nothing is left. */
  static Optional<String> clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .limit(MAX_LENGTH)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(clean::appendCodePoint);
    String stripped = clean.toString().strip();
    return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
  }
}
