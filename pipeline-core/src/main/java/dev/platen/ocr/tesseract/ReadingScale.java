package dev.platen.ocr.tesseract;

import dev.platen.config.OcrSettings.Preset;
import dev.platen.geometry.Size;
import dev.platen.ocr.WorkingSize;

/**
 * The scale at which Tesseract reads characters of a given size best: small print enlarged, print
 * of a scan finer than it needs reduced.
 */
final class ReadingScale {

  /** Pixels of a Latin character, as {@code TextSurvey} measures it, that are enough. */
  private static final double LATIN = 30;

  /** Print smaller than this is enlarged: letters of six points on a page of 200 dpi. */
  private static final double SMALL_LATIN = 20;

  /** Print larger than this is reduced: more pixels take time and give nothing. */
  private static final double LARGE_LATIN = 60;

  private static final double LARGE_LATIN_IF_FAST = 40;

  /** Chinese of ten points at 200 dpi, which its models read better than at 300. */
  private static final double HAN = 26;

  private static final double SMALL_HAN = 16;
  private static final double LARGE_HAN = 32;

  private static final double MAX_ENLARGEMENT = 3;

  /** Pixels that an enlarged page may have. */
  private static final double MAX_PIXELS = 40e6;

  private ReadingScale() {}

  /**
   * The size to read a page at.
   *
   * @param characterSize pixels; 0 if unknown
   */
  static WorkingSize of(Size page, double characterSize, boolean han, Preset preset) {
    double scale = characterSize == 0 ? 1 : scale(characterSize, han, preset);
    double largest = Math.max(1, Math.sqrt(MAX_PIXELS / page.pixels()));
    double bounded = Math.min(scale, largest);
    return new WorkingSize(
        page,
        new Size(
            (int) Math.max(1, Math.round(bounded * page.width())),
            (int) Math.max(1, Math.round(bounded * page.height()))));
  }

  private static double scale(double size, boolean han, Preset preset) {
    double enough = han ? HAN : LATIN;
    if (size < (han ? SMALL_HAN : SMALL_LATIN)) {
      return Math.min(MAX_ENLARGEMENT, enough / size);
    }
    return size > large(han, preset) ? enough / size : 1;
  }

  private static double large(boolean han, Preset preset) {
    if (han) {
      return LARGE_HAN;
    }
    return switch (preset) {
      case FAST -> LARGE_LATIN_IF_FAST;
      case BALANCED -> LARGE_LATIN;
      case ACCURATE -> Double.POSITIVE_INFINITY;
    };
  }
}
