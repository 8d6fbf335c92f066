package dev.platen.ocr.ppocr;

import dev.platen.ocr.opencv.Samples;
import java.util.Arrays;

/** Strips for tests: each column is all ink ("x"), all paper ("."), or half ("o": upper half). */
final class Strips {

  static final int HEIGHT = 10;

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
        if (column == 'x' || (column == 'o' && y < HEIGHT / 2)) {
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
