package dev.platen.ocr;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Which Han characters only simplified, or only traditional, texts have, by the national character
 * sets: GB 2312 holds the simplified forms, Big5 the traditional ones, both what the two have in
 * common. For one thread.
 */
public final class HanStandard {

  private final CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
  private final CharsetEncoder traditional = Charset.forName("Big5").newEncoder();

  /** Whether a character is a Han character that only simplified texts have. */
  public boolean isOnlySimplified(int codePoint) {
    return isOnly(codePoint, simplified, traditional);
  }

  /** Whether a character is a Han character that only traditional texts have. */
  public boolean isOnlyTraditional(int codePoint) {
    return isOnly(codePoint, traditional, simplified);
  }

  private static boolean isOnly(int codePoint, CharsetEncoder own, CharsetEncoder other) {
    if (UnicodeScript.of(codePoint) != UnicodeScript.HAN) {
      return false;
    }
    String text = Character.toString(codePoint);
    return own.canEncode(text) && !other.canEncode(text);
  }
}
