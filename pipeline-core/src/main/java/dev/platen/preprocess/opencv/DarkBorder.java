package dev.platen.preprocess.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Dark areas that come in from the edges of a scan: the lid where the sheet ends, the edge of a
 * photocopy, the gutter of a book. They are too thick for print and nothing stands in them.
 */
public final class DarkBorder {

  /** Share of the paper's level below which a pixel is dark. */
  private static final double DARK = 0.3;

  /** Least thickness in parts of the shorter side. */
  private static final double THICKNESS = 0.008;

  /** By how much of the paper's level it varies, at most: print in a deep shadow varies more. */
  private static final double EVEN = 0.2;

  /** A page with more of it is not a page with a border. */
  private static final double MOST = 0.45;

  private DarkBorder() {}

  /** Where it is, 255, or not, 0; for the caller to release. */
  public static Mat mask(Mat gray) {
    Mat dark = new Mat();
    int thickness = (int) Math.max(3, Math.round(THICKNESS * Math.min(gray.cols(), gray.rows())));
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(thickness, thickness));
    try {
      double paper = PageOperations.quantile(gray, 0.8);
      Imgproc.threshold(gray, dark, DARK * paper, 255, Imgproc.THRESH_BINARY_INV);
      Imgproc.morphologyEx(
          dark,
          dark,
          Imgproc.MORPH_OPEN,
          element,
          new org.opencv.core.Point(-1, -1),
          1,
          Core.BORDER_REPLICATE);
      Mat border = connectedToEdges(dark);
      int pixels = Core.countNonZero(border);
      if (pixels == 0) {
        return border;
      }
      if (pixels > MOST * border.total() || range(gray, border) > EVEN * paper) {
        border.setTo(new Scalar(0));
      }
      return border;
    } finally {
      dark.release();
      element.release();
    }
  }

  /** Without the tenth at either end, which its edges are. */
  private static double range(Mat gray, Mat border) {
    return PageOperations.quantile(gray, border, 0.9) - PageOperations.quantile(gray, border, 0.1);
  }

  /** By filling from a frame put around the page. */
  private static Mat connectedToEdges(Mat dark) {
    Mat framed = new Mat();
    Mat mask = new Mat();
    try {
      Core.copyMakeBorder(dark, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(255));
      mask = Mat.zeros(framed.rows() + 2, framed.cols() + 2, CvType.CV_8UC1);
      Imgproc.floodFill(framed, mask, new org.opencv.core.Point(0, 0), new Scalar(128));
      Mat inner = framed.submat(new Rect(1, 1, dark.cols(), dark.rows()));
      Mat border = new Mat();
      Core.inRange(inner, new Scalar(128), new Scalar(128), border);
      inner.release();
      return border;
    } finally {
      framed.release();
      mask.release();
    }
  }
}
