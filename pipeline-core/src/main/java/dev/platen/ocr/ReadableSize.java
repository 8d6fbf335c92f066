package dev.platen.ocr;

import dev.platen.geometry.Size;

/** Which images are worth showing to an engine at all. */
public final class ReadableSize {

  /** The short side, in pixels, below which no letter can be read. */
  private static final int MIN_SIDE = 6;

  /** A strip thinner than this holds no lines, but can cost minutes of layout analysis. */
  private static final int MAX_ASPECT_RATIO = 200;

  private ReadableSize() {}

  /** Whether an image of this size can hold text. */
  public static boolean holdsText(Size size) {
    int shortSide = Math.min(size.width(), size.height());
    int longSide = Math.max(size.width(), size.height());
    return shortSide >= MIN_SIDE && longSide / shortSide <= MAX_ASPECT_RATIO;
  }
}
