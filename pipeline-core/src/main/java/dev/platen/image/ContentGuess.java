package dev.platen.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Words for what a file looks like that is no document Platen reads, for failure messages. */
final class ContentGuess {

  private static final String[][] SIGNATURES = {
    {"\u007fELF", "a program"},
    {"MZ", "a program"},
    {"\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office file"},
    {"{\\rtf", "a Rich Text file"},
    {"%!PS", "PostScript"},
    {"AT&TFORM", "DjVu"},
    {"8BPS", "a Photoshop file"},
    {"7z\u00bc\u00af", "a 7-Zip archive"},
    {"Rar!", "a RAR archive"},
    {"BZh", "a bzip2 file"},
    {"\u00fd7zXZ", "an xz file"},
    {"\u0028\u00b5\u002f\u00fd", "a Zstandard file"},
    {"\u0097JB2\r\n\u001a\n", "bare JBIG2"},
  };

  private ContentGuess() {}

  static String describe(byte[] head, int length) {
    String text = new String(head, 0, length, ISO_8859_1);
    for (String[] signature : SIGNATURES) {
      if (text.startsWith(signature[0])) {
        return signature[1];
      }
    }
    if (text.startsWith("ftyphei", 4) || text.startsWith("ftypavif", 4)) {
      return "a HEIF or AVIF picture";
    }
    String start = text.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "a web page";
    }
    if (start.startsWith("<?xml") || start.startsWith("<svg")) {
      return "XML";
    }
    return isText(text) ? "text" : "unknown binary data";
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c < ' ' && "\t\r\n\f\u001b".indexOf(c) < 0);
  }
}
