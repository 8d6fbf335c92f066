package dev.platen.export.text;

import java.util.regex.Pattern;

/** Text that Markdown (CommonMark with GitHub's tables) shows as it is. */
final class MarkdownText {

  /** Characters that can begin markup anywhere in a line. */
  private static final Pattern ANYWHERE = Pattern.compile("([\\\\`*_\\[\\]~|])");

  /** What would make a paragraph a heading, quotation, list or rule. */
  private static final Pattern AT_START = Pattern.compile("^(#{1,6}(?=\\s|$)|[+=-])");

  private static final Pattern NUMBER_AT_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

  private MarkdownText() {}

  /** Text of one line. */
  static String escape(String text) {
    String inner =
        ANYWHERE
            .matcher(text.replaceAll("\\s+", " ").strip())
            .replaceAll("\\\\$1")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    String begun = AT_START.matcher(inner).replaceFirst("\\\\$1");
    return NUMBER_AT_START.matcher(begun).replaceFirst("$1\\\\$2");
  }
}
