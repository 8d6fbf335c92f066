package dev.platen.image.pdf;

import java.util.Optional;

/**
 * What the header of a JPEG or JPEG 2000 stream declares, read without decoding: the declared size
 * is checked before a decoder allocates anything.
 *
 * @param width columns
 * @param height rows
 * @param components samples a pixel
 */
record EncodedSize(long width, long height, int components) {

  /** How far the codestream of a JPEG 2000 file is looked for behind its boxes. */
  private static final int MAX_BOXES = 1 << 20;

  long pixels() {
    return width > 0 && height > Long.MAX_VALUE / Math.max(1, width)
        ? Long.MAX_VALUE
        : width * height;
  }

  /** The first frame header of a JPEG; see ITU-T T.81, B.2.2. */
  static Optional<EncodedSize> ofJpeg(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length) {
      if ((bytes[at] & 255) != 0xFF) {
        at++;
        continue;
      }
      int marker = bytes[at + 1] & 255;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(
            new EncodedSize(word(bytes, at + 7), word(bytes, at + 5), bytes[at + 9] & 255));
      }
      boolean alone =
          marker == 0xFF || marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8);
      at += alone ? (marker == 0xFF ? 1 : 2) : 2 + Math.max(2, word(bytes, at + 2));
    }
    return Optional.empty();
  }

  /** The SIZ marker of a JPEG 2000 codestream; see ITU-T T.800, A.5.1. */
  static Optional<EncodedSize> ofJpeg2000(byte[] bytes) {
    int end = Math.min(bytes.length - 42, MAX_BOXES);
    for (int at = 0; at < end; at++) {
      if (bytes[at] == (byte) 0xFF
          && bytes[at + 1] == 0x4F
          && bytes[at + 2] == (byte) 0xFF
          && bytes[at + 3] == 0x51) {
        long width = number(bytes, at + 8) - number(bytes, at + 16);
        long height = number(bytes, at + 12) - number(bytes, at + 20);
        return Optional.of(new EncodedSize(width, height, word(bytes, at + 40)));
      }
    }
    return Optional.empty();
  }

  /** Whether a JPEG ends as it should; a little dirt behind the end mark is common. */
  static boolean jpegEnds(byte[] bytes) {
    for (int at = bytes.length - 2; at >= Math.max(0, bytes.length - 4096); at--) {
      if (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }

  private static int word(byte[] bytes, int at) {
    return ((bytes[at] & 255) << 8) | (bytes[at + 1] & 255);
  }

  private static long number(byte[] bytes, int at) {
    return ((long) word(bytes, at) << 16) | word(bytes, at + 2);
  }
}
