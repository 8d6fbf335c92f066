package dev.platen.spark.io;

/** UTF-8 sequences within bytes that may be anything; see RFC 3629, 4. */
final class Utf8 {

  private Utf8() {}

  /** Length of the valid sequence that begins at an offset; 0 if none does. */
  static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    if (length > 2) {
      int codePoint = codePoint(bytes, at, length);
      boolean overlong = codePoint < (length == 3 ? 0x800 : 0x10000);
      boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
      return overlong || surrogate || codePoint > 0x10ffff ? 0 : length;
    }
    return length;
  }

  /** The character of a sequence of known length. */
  static int codePoint(byte[] bytes, int at, int length) {
    int codePoint = bytes[at] & (length == 1 ? 0x7f : 0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      codePoint = codePoint << 6 | (bytes[at + i] & 0x3f);
    }
    return codePoint;
  }
}
