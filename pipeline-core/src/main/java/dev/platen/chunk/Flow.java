package dev.platen.chunk;

import java.util.List;
import java.util.regex.Pattern;

/** Lines run together to a paragraph. */
public final class Flow {

  private static final Pattern DIVIDED =
      Pattern.compile(".*\\p{L}\\p{L}[-‐¬\u00ad]$", Pattern.DOTALL);
  private static final Pattern GOES_ON = Pattern.compile("^\\p{Ll}.*", Pattern.DOTALL);

  private Flow() {}

  /** The lines as one. */
  public static String join(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> append(joined, line));
    return joined.toString();
  }

  /**
   * Adds a line: a hyphen at the end of what is there goes where a small letter follows, and a
   * space comes between unless both sides are Chinese.
   */
  public static void append(StringBuilder text, String line) {
    String next = line.strip();
    int end = text.length();
    if (end == 0 || next.isEmpty()) {
      text.append(next);
      return;
    }
    String tail = text.substring(Math.max(0, end - 3));
    if (DIVIDED.matcher(tail).matches() && GOES_ON.matcher(next).matches()) {
      text.setLength(end - 1);
    } else if (!isWide(text.codePointBefore(end)) || !isWide(next.codePointAt(0))) {
      text.append(' ');
    }
    text.append(next);
  }

  /** Ideographs and the full-width marks beside them. */
  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x30FF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }
}
