package dev.platen.image.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/** How light a colour of the page is; patterns and what can't be computed count as grey. */
final class Luminance {

  /** Lighter than this is white, as backgrounds are; from 0 to 1. */
  private static final double WHITE = 0.97;

  /** Darker than this is ink. */
  private static final double BLACK = 0.3;

  private Luminance() {}

  static boolean isWhite(PDColor color) {
    return of(color) > WHITE;
  }

  static boolean isBlack(PDColor color) {
    return of(color) < BLACK;
  }

  private static double of(PDColor color) {
    try {
      if (color == null || color.getColorSpace() == null || color.isPattern()) {
        return 0.5;
      }
      int rgb = color.toRGB();
      // Weights of ITU-R BT.601.
      return (0.3 * ((rgb >> 16) & 255) + 0.59 * ((rgb >> 8) & 255) + 0.11 * (rgb & 255)) / 255;
    } catch (IOException | RuntimeException e) {
      return 0.5;
    }
  }
}
