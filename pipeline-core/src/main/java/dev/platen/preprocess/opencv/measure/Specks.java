package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.SpeckFinder;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Dots of a few pixels with nothing near, on a megapixel of the page at full size. */
final class Specks implements Measurement {

  @Override
  public Double of(PageView view) {
    return Windows.withoutInk(view, Specks::density);
  }

  private static double density(Mat window) {
    Mat specks = SpeckFinder.mask(window);
    Mat labels = new Mat();
    try {
      return (Imgproc.connectedComponents(specks, labels) - 1) * 1e6 / window.total();
    } finally {
      specks.release();
      labels.release();
    }
  }
}
