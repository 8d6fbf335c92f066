package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Dots of a pixel or a few, on a megapixel of the page at full size: dust, and the salt and pepper
 * of a fax. Looked for in the squares with least ink, so that full stops don't count.
 */
final class Specks implements Measurement {

  /** Gray levels by which a dot differs from the median around it. */
  private static final int DIFFERENCE = 60;

  private static final int AROUND = 5;

  @Override
  public Double of(PageView view) {
    return Windows.withoutInk(view, Specks::density);
  }

  private static double density(Mat window) {
    Mat clean = new Mat();
    Mat labels = new Mat();
    try {
      Imgproc.medianBlur(window, clean, AROUND);
      Core.absdiff(window, clean, clean);
      Imgproc.threshold(clean, clean, DIFFERENCE, 255, Imgproc.THRESH_BINARY);
      return (Imgproc.connectedComponents(clean, labels) - 1) * 1e6 / window.total();
    } finally {
      clean.release();
      labels.release();
    }
  }
}
