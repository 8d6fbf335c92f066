package dev.platen.ocr.ppocr;

import dev.platen.ocr.opencv.Samples;
import java.util.Arrays;

/**
 * Strips for tests: each column is a high letter ("x"), the lower ("o") or upper ("u") half of one,
 * or paper (".").
 */
final class Strips {

  static final int HEIGHT = 10;

  /** First rows of high and of low letters, and the row after their last. */
  static final int TOP = 2;

  static final int MIDDLE = 5;
  static final int BOTTOM = 8;

  private Strips() {}

  static Samples strip(String columns) {
    return strip(columns, 0, 255);
  }

  static Samples strip(String columns, int ink, int paper) {
    int width = columns.length();
    byte[] bytes = new byte[width * HEIGHT];
    Arrays.fill(bytes, (byte) paper);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < width; x++) {
        char column = columns.charAt(x);
        int start = column == 'x' || column == 'u' ? TOP : column == 'o' ? MIDDLE : BOTTOM;
        if (y >= start && y < (column == 'u' ? MIDDLE : BOTTOM)) {
          bytes[y * width + x] = (byte) ink;
        }
      }
    }
    return new Samples(width, HEIGHT, 1, bytes);
  }

  static StripInk ink(String columns) {
    return StripInk.of(strip(columns));
  }
}
