package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Share of the page where the paper is burnt out to white, if paper is not white on most of it: the
 * reflection of a lamp.
 */
final class Glare implements Measurement {

  private static final int BURNT = 251;

  /** Paper that is this light anyway shows no glare. */
  private static final double WHITE = 240;

  @Override
  public Double of(PageView view) {
    if (PageOperations.median(view.paper()) > WHITE) {
      return 0.0;
    }
    Mat burnt = new Mat();
    try {
      Imgproc.threshold(view.paper(), burnt, BURNT, 255, Imgproc.THRESH_BINARY);
      return (double) Core.countNonZero(burnt) / burnt.total();
    } finally {
      burnt.release();
    }
  }
}
