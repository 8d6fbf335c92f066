package dev.platen.preprocess.opencv;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.imgproc.Imgproc;

/** Homographies that make quadrilaterals rectangles. */
public final class Rectification {

  private Rectification() {}

  /**
   * The transform that shows a sheet as a rectangle, as large as the sheet is in the picture where
   * it is largest.
   *
   * @param source size of the picture
   * @param corners clockwise from the one that becomes the top left
   */
  public static PageTransform of(Size source, List<Point> corners) {
    Quad quad = new Quad(corners);
    Size size =
        new Size(
            (int) Math.max(1, Math.round(Math.max(quad.side(0), quad.side(2)))),
            (int) Math.max(1, Math.round(Math.max(quad.side(1), quad.side(3)))));
    MatOfPoint2f from = points(corners);
    MatOfPoint2f to = points(size.box().corners());
    Mat matrix = Imgproc.getPerspectiveTransform(from, to);
    try {
      double[] values = new double[9];
      matrix.get(0, 0, values);
      List<Double> numbers = new ArrayList<>();
      for (double value : values) {
        numbers.add(value);
      }
      return new PageTransform(source, size, numbers);
    } finally {
      from.release();
      to.release();
      matrix.release();
    }
  }

  /** How much shorter than the opposite one a side is, at most: 0 to 1. */
  public static double convergence(List<Point> corners) {
    Quad quad = new Quad(corners);
    return Math.max(shorter(quad.side(0), quad.side(2)), shorter(quad.side(1), quad.side(3)));
  }

  /** Area of a quadrilateral in pixels. */
  public static double area(List<Point> corners) {
    return new Quad(corners).area();
  }

  private static double shorter(double one, double other) {
    return 1 - Math.min(one, other) / Math.max(1e-9, Math.max(one, other));
  }

  private static MatOfPoint2f points(List<Point> points) {
    return new MatOfPoint2f(
        points.stream()
            .map(p -> new org.opencv.core.Point(p.x(), p.y()))
            .toArray(org.opencv.core.Point[]::new));
  }
}
