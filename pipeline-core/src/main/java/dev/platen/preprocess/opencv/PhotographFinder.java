package dev.platen.preprocess.opencv;

import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Photographs and filled areas on a page: what stays dark when strokes are closed, and ends in a
 * step. Shadows end softly, and borders come in from the edge. What levels paper would bleach them.
 */
public final class PhotographFinder {

  /** Pixels of the view's half that strokes of print do not reach: 3 mm of an A4 sheet. */
  private static final int STROKES = 7;

  /** Share of the paper's level below which an area is dark. */
  private static final double DARK = 0.72;

  /** Share of the page's shorter side that a photograph has both ways. */
  private static final double LEAST_SIDE = 0.06;

  /** Step at its outline, in parts of the paper's level, and the share of it that has one. */
  private static final double STEP = 0.15;

  private static final double SHARP = 0.6;

  /** Pixels around the outline in which the step is looked for. */
  private static final int NEAR = 5;

  private PhotographFinder() {}

  /**
   * An operation on the paper of a page that leaves photographs as they are.
   *
   * @param operation makes a new image of the same size
   */
  public static UnaryOperator<PageImage> sparing(UnaryOperator<PageImage> operation) {
    return page -> {
      PageImage treated = operation.apply(page);
      Mat full = new Mat();
      try (PageView view = PageView.of(page)) {
        Mat photographs = view.photographs();
        if (Core.countNonZero(photographs) > 0) {
          PageOperations.resize(photographs, full, page.size(), Imgproc.INTER_NEAREST);
          MatPageImage.mat(page).copyTo(MatPageImage.mat(treated), full);
        }
        return treated;
      } catch (RuntimeException e) {
        treated.close();
        throw e;
      } finally {
        full.release();
      }
    };
  }

  /** Where photographs are, 255, or not, 0, in half the view's size; for the caller to release. */
  static Mat mask(Mat gray) {
    Mat closed = new Mat();
    Mat dark = new Mat();
    Mat steps = new Mat();
    Mat hierarchy = new Mat();
    List<MatOfPoint> outlines = new ArrayList<>();
    Mat strokes = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(STROKES, STROKES));
    Mat near = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(NEAR, NEAR));
    try {
      dev.platen.geometry.Size half =
          new dev.platen.geometry.Size((gray.cols() + 1) / 2, (gray.rows() + 1) / 2);
      PageOperations.resize(gray, closed, half, Imgproc.INTER_AREA);
      Imgproc.morphologyEx(closed, closed, Imgproc.MORPH_CLOSE, strokes);
      double paper = PageOperations.quantile(closed, 0.8);
      Imgproc.threshold(closed, dark, DARK * paper, 255, Imgproc.THRESH_BINARY_INV);
      Imgproc.morphologyEx(dark, dark, Imgproc.MORPH_OPEN, strokes);
      Imgproc.findContours(
          dark, outlines, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
      Imgproc.morphologyEx(closed, steps, Imgproc.MORPH_GRADIENT, near);
      Imgproc.threshold(steps, steps, STEP * paper, 255, Imgproc.THRESH_BINARY);
      Mat mask = Mat.zeros(dark.size(), CvType.CV_8UC1);
      for (MatOfPoint outline : outlines) {
        if (isPhotograph(outline, steps)) {
          Imgproc.drawContours(mask, List.of(outline), 0, new Scalar(255), Imgproc.FILLED);
        }
      }
      Imgproc.dilate(mask, mask, near);
      return mask;
    } finally {
      closed.release();
      dark.release();
      steps.release();
      hierarchy.release();
      strokes.release();
      near.release();
      outlines.forEach(Mat::release);
    }
  }

  private static boolean isPhotograph(MatOfPoint outline, Mat steps) {
    Rect box = Imgproc.boundingRect(outline);
    double least = LEAST_SIDE * Math.min(steps.cols(), steps.rows());
    boolean atEdge =
        box.x <= 1
            || box.y <= 1
            || box.x + box.width >= steps.cols() - 1
            || box.y + box.height >= steps.rows() - 1;
    if (atEdge || Math.min(box.width, box.height) < least) {
      return false;
    }
    org.opencv.core.Point[] points = outline.toArray();
    int sharp = 0;
    for (org.opencv.core.Point point : points) {
      sharp += steps.get((int) point.y, (int) point.x)[0] > 0 ? 1 : 0;
    }
    return sharp >= SHARP * points.length;
  }
}
