package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Standard deviation of the grain of the paper, in gray levels: J. Immerkær, <i>Fast Noise Variance
 * Estimation</i>, 1996, on the squares with least ink.
 */
final class Noise implements Measurement {

  @Override
  public Double of(PageView view) {
    return Windows.withoutInk(view, Noise::sigma);
  }

  private static double sigma(Mat window) {
    Mat kernel = new Mat(3, 3, CvType.CV_32F);
    Mat grain = new Mat();
    try {
      kernel.put(0, 0, 1, -2, 1, -2, 4, -2, 1, -2, 1);
      Imgproc.filter2D(window, grain, CvType.CV_32F, kernel);
      Core.absdiff(grain, new Scalar(0), grain);
      return Math.sqrt(Math.PI / 2) / 6 * Core.mean(grain).val[0];
    } finally {
      kernel.release();
      grain.release();
    }
  }
}
