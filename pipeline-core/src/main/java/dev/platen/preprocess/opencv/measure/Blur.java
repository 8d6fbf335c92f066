package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Width of the edges of ink, in pixels: the step from dark to light over the steepest slopes. About
 * 1 on bilevel pages, 2 on good scans, 4 and more where letters run into each other.
 */
final class Blur implements Measurement {

  /** Of all slopes in windows full of text, this share is not at edges. */
  private static final double STEEPEST = 0.98;

  /** Steps below this are no ink. */
  private static final double LEAST_STEP = 25;

  /** Sobel's operator multiplies a slope of one level a pixel by 8; halved, so that bytes hold. */
  private static final double SOBEL = 4;

  @Override
  public Double of(PageView view) {
    return Windows.withInk(view, Blur::width);
  }

  private static double width(Mat window) {
    Mat across = new Mat();
    Mat down = new Mat();
    Mat slope = new Mat();
    try {
      double step = PageOperations.quantile(window, 0.9) - PageOperations.quantile(window, 0.02);
      if (step < LEAST_STEP) {
        return Double.NaN;
      }
      Imgproc.Sobel(window, across, CvType.CV_32F, 1, 0, 3);
      Imgproc.Sobel(window, down, CvType.CV_32F, 0, 1, 3);
      Core.magnitude(across, down, slope);
      slope.convertTo(slope, CvType.CV_8U, 1 / SOBEL);
      return step / Math.max(1, PageOperations.quantile(slope, STEEPEST) / 2);
    } finally {
      across.release();
      down.release();
      slope.release();
    }
  }
}
