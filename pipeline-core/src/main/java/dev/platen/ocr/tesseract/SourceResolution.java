package dev.platen.ocr.tesseract;

import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;

/**
 * The resolution to tell Tesseract, which scales its ideas of letters and gaps by it.
 *
 * <p>What files say is often a default of the program that wrote them (72 for a photograph), so it
 * is believed only where it makes the page as large as paper can be.
 */
final class SourceResolution {

  /** What Tesseract accepts: {@code kMinCredibleResolution} and {@code kMaxCredibleResolution}. */
  static final int MIN = 70;

  static final int MAX = 2400;

  /** What most archives are scanned at: the guess for pages of unknown resolution. */
  private static final int USUAL = 300;

  /** The long side of an A0 sheet in inches. */
  private static final double MAX_LONG_SIDE = 46.8;

  private SourceResolution() {}

  /** Dots per inch, {@value #MIN} to {@value #MAX}. */
  static int of(PageImage image) {
    int longSide = Math.max(image.size().width(), image.size().height());
    return image
        .dpi()
        .map(Dpi::mean)
        .filter(dpi -> dpi >= MIN && dpi <= MAX && longSide / dpi <= MAX_LONG_SIDE)
        .map(dpi -> (int) Math.round(dpi))
        .orElse(USUAL);
  }
}
