package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A quadrilateral in a picture.
 *
 * @param corners clockwise, the one at the top left first
 */
record Quad(List<Point> corners) {

  /** Angles between sides of a photographed sheet, in degrees. */
  private static final double LEAST_ANGLE = 72;

  private static final double MOST_ANGLE = 108;

  /** How short a side may be against the opposite one. */
  private static final double LEAST_RATIO = 0.6;

  /** Shares of the outline's length by which it is simplified until four corners are left. */
  private static final double FIRST_STEP = 0.01;

  private static final double LAST_STEP = 0.1;

  /** Share of the diagonal within which points of the outline belong to a side. */
  private static final double NEAR = 0.02;

  /** Part of a side that is left out at both ends, where corners may be round or folded. */
  private static final double ENDS = 0.08;

  /** Places along a side at which the picture is looked at. */
  private static final int PLACES = 40;

  /** Share of the diagonal from the side at which it is looked at. */
  private static final double BESIDE = 0.015;

  /** Gray levels that count as a change. */
  private static final double CHANGE = 8;

  Quad {
    corners = List.copyOf(corners);
  }

  /** The quadrilateral around an outline, its sides fitted; empty where four corners don't do. */
  static Optional<Quad> around(MatOfPoint contour, int width, int height) {
    MatOfInt indices = new MatOfInt();
    Imgproc.convexHull(contour, indices);
    org.opencv.core.Point[] all = contour.toArray();
    List<org.opencv.core.Point> hull = new ArrayList<>();
    for (int index : indices.toArray()) {
      hull.add(all[index]);
    }
    indices.release();
    return simplified(hull)
        .map(Quad::ordered)
        .map(quad -> quad.fitted(all, width, height))
        .map(quad -> ordered(quad.corners));
  }

  private static Optional<List<Point>> simplified(List<org.opencv.core.Point> hull) {
    MatOfPoint2f points = new MatOfPoint2f(hull.toArray(org.opencv.core.Point[]::new));
    MatOfPoint2f few = new MatOfPoint2f();
    try {
      double length = Imgproc.arcLength(points, true);
      for (double step = FIRST_STEP; step <= LAST_STEP; step += FIRST_STEP) {
        Imgproc.approxPolyDP(points, few, step * length, true);
        if (few.total() == 4) {
          List<Point> corners = new ArrayList<>();
          for (org.opencv.core.Point corner : few.toArray()) {
            corners.add(new Point(corner.x, corner.y));
          }
          return Optional.of(corners);
        }
      }
      return Optional.empty();
    } finally {
      points.release();
      few.release();
    }
  }

  private static Quad ordered(List<Point> corners) {
    double x = corners.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = corners.stream().mapToDouble(Point::y).average().orElseThrow();
    List<Point> clockwise = new ArrayList<>(corners);
    clockwise.sort(Comparator.comparingDouble(c -> Math.atan2(c.y() - y, c.x() - x)));
    Point first =
        clockwise.stream().min(Comparator.comparingDouble(c -> c.x() + c.y())).orElseThrow();
    java.util.Collections.rotate(clockwise, -clockwise.indexOf(first));
    return new Quad(clockwise);
  }

  /** Its sides fitted to an outline, but for those that lie on the edge of the picture. */
  private Quad fitted(org.opencv.core.Point[] outline, int width, int height) {
    List<double[]> lines = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      lines.add(line(side, outline, width, height));
    }
    List<Point> found = new ArrayList<>();
    for (int corner = 0; corner < 4; corner++) {
      Point crossing = crossing(lines.get((corner + 3) % 4), lines.get(corner));
      found.add(crossing == null ? corners.get(corner) : crossing);
    }
    return new Quad(found);
  }

  /** Direction and a point of the line through a side. */
  private double[] line(int side, org.opencv.core.Point[] outline, int width, int height) {
    Point from = corners.get(side);
    Point to = corners.get((side + 1) % 4);
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    double near = NEAR * Math.hypot(width, height);
    List<org.opencv.core.Point> points = new ArrayList<>();
    for (org.opencv.core.Point point : outline) {
      double along = (point.x - from.x()) * dx + (point.y - from.y()) * dy;
      double across = Math.abs((point.x - from.x()) * dy - (point.y - from.y()) * dx);
      boolean inside = point.x > 1 && point.y > 1 && point.x < width - 2 && point.y < height - 2;
      if (inside && across < near && along > ENDS * length && along < (1 - ENDS) * length) {
        points.add(point);
      }
    }
    if (points.size() < length / 4) {
      return new double[] {dx, dy, from.x(), from.y()};
    }
    MatOfPoint2f input = new MatOfPoint2f(points.toArray(org.opencv.core.Point[]::new));
    Mat line = new Mat();
    try {
      Imgproc.fitLine(input, line, Imgproc.DIST_HUBER, 0, 0.01, 0.01);
      float[] v = new float[4];
      line.get(0, 0, v);
      // The outline runs along the middles of pixels, half a pixel from our corner of the first.
      return new double[] {v[0], v[1], v[2] + 0.5, v[3] + 0.5};
    } finally {
      input.release();
      line.release();
    }
  }

  private static Point crossing(double[] one, double[] other) {
    double determinant = one[0] * other[1] - one[1] * other[0];
    if (Math.abs(determinant) < 1e-3) {
      return null;
    }
    double t = ((other[2] - one[2]) * other[1] - (other[3] - one[3]) * other[0]) / determinant;
    return new Point(one[2] + t * one[0], one[3] + t * one[1]);
  }

  double area() {
    double twice = 0;
    for (int i = 0; i < 4; i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % 4);
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  /** Whether a sheet can look like that. */
  boolean isPlausible() {
    for (int i = 0; i < 4; i++) {
      double angle = angle(i);
      boolean square = angle >= LEAST_ANGLE && angle <= MOST_ANGLE;
      if (!square || side(i) < LEAST_RATIO * side((i + 2) % 4)) {
        return false;
      }
    }
    return true;
  }

  /** Length of a side: 0 is the upper one, the others follow clockwise. */
  double side(int number) {
    Point a = corners.get(number);
    Point b = corners.get((number + 1) % 4);
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  private double angle(int corner) {
    Point at = corners.get(corner);
    Point before = corners.get((corner + 3) % 4);
    Point after = corners.get((corner + 1) % 4);
    double one = Math.atan2(before.y() - at.y(), before.x() - at.x());
    double other = Math.atan2(after.y() - at.y(), after.x() - at.x());
    double degrees = Math.abs(Math.toDegrees(one - other)) % 360;
    return Math.min(degrees, 360 - degrees);
  }

  /** Its area in a picture: 255 inside, 0 outside. */
  Mat mask(Size size) {
    Mat mask = Mat.zeros(size, CvType.CV_8UC1);
    MatOfPoint polygon =
        new MatOfPoint(
            corners.stream()
                .map(c -> new org.opencv.core.Point(c.x(), c.y()))
                .toArray(org.opencv.core.Point[]::new));
    Imgproc.fillConvexPoly(mask, polygon, new Scalar(255));
    polygon.release();
    return mask;
  }

  /** Intersection over union with an area. */
  double fit(Mat area) {
    Mat own = mask(area.size());
    Mat both = new Mat();
    Mat either = new Mat();
    try {
      Core.bitwise_and(own, area, both);
      Core.bitwise_or(own, area, either);
      return (double) Core.countNonZero(both) / Math.max(1, Core.countNonZero(either));
    } finally {
      own.release();
      both.release();
      either.release();
    }
  }

  /**
   * Share of the places along the sides at which the picture is lighter inside than outside. Sides
   * at the edge of the picture do not count; 0 where not even two sides are left.
   */
  double support(Mat lightness) {
    double away = Math.max(3, BESIDE * Math.hypot(lightness.cols(), lightness.rows()));
    int looked = 0;
    int changed = 0;
    for (int side = 0; side < 4; side++) {
      Point from = corners.get(side);
      Point to = corners.get((side + 1) % 4);
      double length = Math.max(1e-6, side(side));
      // Clockwise with y down: the inside is to the right of the way.
      double nx = -(to.y() - from.y()) / length * away;
      double ny = (to.x() - from.x()) / length * away;
      for (int i = 1; i < PLACES; i++) {
        double x = from.x() + (to.x() - from.x()) * i / PLACES;
        double y = from.y() + (to.y() - from.y()) * i / PLACES;
        double inside = level(lightness, x + nx, y + ny);
        double outside = level(lightness, x - nx, y - ny);
        if (inside >= 0 && outside >= 0) {
          looked++;
          changed += inside > outside + CHANGE ? 1 : 0;
        }
      }
    }
    return looked < 2 * PLACES ? 0 : (double) changed / looked;
  }

  private static double level(Mat lightness, double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    boolean inside = column >= 0 && row >= 0 && column < lightness.cols() && row < lightness.rows();
    return inside ? lightness.get(row, column)[0] : -1;
  }
}
