package dev.platen.export.text;

import java.util.List;

/** Lines run together. */
final class Flow {

  private Flow() {}

  /** The lines as one; a space goes between them unless both sides are Chinese. */
  static String join(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    for (String line : lines) {
      String next = line == null ? "" : line.strip();
      if (next.isEmpty()) {
        continue;
      }
      if (joined.length() > 0
          && !(isWide(joined.codePointBefore(joined.length())) && isWide(next.codePointAt(0)))) {
        joined.append(' ');
      }
      joined.append(next);
    }
    return joined.toString();
  }

  /** Characters of Chinese print: ideographs, its marks, full-width forms. */
  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
