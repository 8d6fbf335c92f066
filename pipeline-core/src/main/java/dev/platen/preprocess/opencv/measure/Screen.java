package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.ScreenFinder;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * Share of a square that dots of a halftone screen cover, on the square with most of them. Squares
 * with dark paper are looked at, as a screen is a tint from afar; even paper has none.
 */
final class Screen implements Measurement {

  /** Paper whose darkest parts are this light against the lightest has no tint. */
  private static final double EVEN = 0.95;

  @Override
  public Double of(PageView view) {
    double[] levels = PaperLight.levels(view);
    return PaperLight.quantile(levels, 0) >= EVEN * PaperLight.quantile(levels, 0.95)
        ? Double.valueOf(0)
        : Windows.mostOnDarkPaper(view, Screen::share);
  }

  private static double share(Mat window) {
    Mat dots = ScreenFinder.mask(window);
    try {
      return (double) Core.countNonZero(dots) / dots.total();
    } finally {
      dots.release();
    }
  }
}
