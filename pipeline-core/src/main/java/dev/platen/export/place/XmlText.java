package dev.platen.export.place;

/** Text that XML 1.0 can hold. */
public final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** The text with what XML can't hold (controls, lone surrogates) replaced. */
  public static String valid(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : REPLACEMENT).forEach(valid::appendCodePoint);
    return valid.toString();
  }

  /** XML 1.0, production 2, without the noncharacters that it discourages. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xD800 && !(c >= 0x7F && c <= 0x9F && c != 0x85))
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
