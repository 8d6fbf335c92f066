package dev.platen.ocr.opencv;

import dev.platen.geometry.Point;
import dev.platen.geometry.TiltedBox;
import dev.platen.natives.OpenCvLibrary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * A map that says of each pixel how likely it belongs to the core of a text line, as detectors of
 * the DB family give it: M. Liao et al., <i>Real-time Scene Text Detection with Differentiable
 * Binarization</i>, AAAI 2020.
 */
public final class TextMap implements AutoCloseable {

  /** More lines than a full newspaper page has; what is beyond is noise. */
  static final int MAX_REGIONS = 3000;

  /** Cores thinner than this are specks, pixels of the map. */
  private static final double MIN_SIDE = 3;

  private final Mat map;

  /**
   * A map from its values.
   *
   * @param values 0 to 1, row by row
   */
  public TextMap(int width, int height, float[] values) {
    OpenCvLibrary.load();
    map = new Mat(height, width, CvType.CV_32FC1);
    map.put(0, 0, values);
  }

  /**
   * The core of a line.
   *
   * @param box the smallest rectangle around it, in pixels of the map, reading more or less from
   *     left to right: its angle is above -45 and at most 45 degrees
   * @param outline points on its edge
   * @param score mean of the map within the box, 0 to 1
   */
  public record Region(TiltedBox box, List<Point> outline, double score) {

    public Region {
      outline = List.copyOf(outline);
    }
  }

  /**
   * Connected pixels above a threshold, without specks, at most {@value #MAX_REGIONS}.
   *
   * @param threshold 0 to 1
   */
  public List<Region> regions(double threshold) {
    Mat binary = new Mat();
    Mat mask = new Mat();
    Mat hierarchy = new Mat();
    List<MatOfPoint> contours = new ArrayList<>();
    try {
      Imgproc.threshold(map, binary, threshold, 255, Imgproc.THRESH_BINARY);
      binary.convertTo(mask, CvType.CV_8UC1);
      Imgproc.findContours(
          mask, contours, hierarchy, Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
      List<Region> regions = new ArrayList<>();
      for (MatOfPoint contour : contours.subList(0, Math.min(contours.size(), MAX_REGIONS))) {
        TiltedBox box = smallestBox(contour);
        if (Math.min(box.width(), box.height()) >= MIN_SIDE) {
          regions.add(new Region(box, outline(contour), meanWithin(box)));
        }
      }
      return regions;
    } finally {
      binary.release();
      mask.release();
      hierarchy.release();
      contours.forEach(Mat::release);
    }
  }

  private static List<Point> outline(MatOfPoint contour) {
    return Arrays.stream(contour.toArray()).map(point -> new Point(point.x, point.y)).toList();
  }

  private static TiltedBox smallestBox(MatOfPoint contour) {
    MatOfPoint2f points = new MatOfPoint2f(contour.toArray());
    try {
      RotatedRect found = Imgproc.minAreaRect(points);
      // OpenCV gives angles above 0 and at most 90 degrees; which side is which varies with them.
      boolean steep = found.angle > 45;
      return new TiltedBox(
          new Point(found.center.x, found.center.y),
          steep ? found.size.height : found.size.width,
          steep ? found.size.width : found.size.height,
          steep ? found.angle - 90 : found.angle);
    } finally {
      points.release();
    }
  }

  private double meanWithin(TiltedBox box) {
    Rect all = new Rect(0, 0, map.cols(), map.rows());
    dev.platen.geometry.Box bounds = box.bounds();
    int left = clamp(Math.floor(bounds.x()), all.width - 1);
    int top = clamp(Math.floor(bounds.y()), all.height - 1);
    int right = clamp(Math.ceil(bounds.right()), all.width - 1);
    int bottom = clamp(Math.ceil(bounds.bottom()), all.height - 1);
    Mat part = map.submat(new Rect(left, top, right - left + 1, bottom - top + 1));
    Mat mask = Mat.zeros(part.size(), CvType.CV_8UC1);
    MatOfPoint polygon =
        new MatOfPoint(
            box.corners().stream()
                .map(corner -> new org.opencv.core.Point(corner.x() - left, corner.y() - top))
                .toArray(org.opencv.core.Point[]::new));
    try {
      Imgproc.fillPoly(mask, List.of(polygon), new Scalar(1));
      return Math.min(1, Core.mean(part, mask).val[0]);
    } finally {
      part.release();
      mask.release();
      polygon.release();
    }
  }

  private static int clamp(double value, int most) {
    return (int) Math.max(0, Math.min(most, value));
  }

  @Override
  public void close() {
    map.release();
  }
}
