package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Share of pixels that are neither near to black nor to white; 0 on a bilevel page. */
final class Halftone implements Measurement {

  private static final double NEAR = 24;

  @Override
  public Double of(PageView view) {
    return Windows.withInk(view, Halftone::share);
  }

  private static double share(Mat window) {
    Mat between = new Mat();
    try {
      Core.inRange(window, new Scalar(NEAR), new Scalar(255 - NEAR), between);
      return (double) Core.countNonZero(between) / between.total();
    } finally {
      between.release();
    }
  }
}
