package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.imgproc.Imgproc;

/** The outline of a light area in a picture, and the quadrilaterals that it may stand for. */
final class SheetOutline {

  /** Shares of the outline's length by which it is simplified until four corners are left. */
  private static final double FIRST_STEP = 0.01;

  private static final double LAST_STEP = 0.1;

  /** Share of the diagonal within which points of the outline belong to a side. */
  private static final double NEAR = 0.02;

  /** Part of a side that is left out at both ends, where corners may be round or folded. */
  private static final double ENDS = 0.08;

  private final MatOfPoint contour;
  private final org.opencv.core.Point[] points;
  private final int width;
  private final int height;

  /**
   * An outline.
   *
   * @param contour its points, a pixel apart; stays the caller's
   * @param width pixels of the picture
   * @param height pixels of the picture
   */
  SheetOutline(MatOfPoint contour, int width, int height) {
    this.contour = contour;
    this.points = contour.toArray();
    this.width = width;
    this.height = height;
  }

  /** The quadrilateral around it, its sides fitted; empty where four corners don't do. */
  Optional<Quad> around() {
    return Optional.of(simplified(hull(), 4))
        .filter(corners -> corners.size() == 4)
        .map(this::fitted);
  }

  /**
   * The quadrilaterals of which it may be the rest where it has five corners, because a shadow or a
   * fold cuts off one of the sheet's: those that its other sides make when one is left out.
   */
  List<Quad> completing() {
    List<Quad> quads = new ArrayList<>();
    List<Point> five = simplified(hull(), 5);
    for (int cut = 0; cut < five.size(); cut++) {
      Point before = five.get((cut + 4) % 5);
      Point after = five.get((cut + 2) % 5);
      Point corner =
          crossing(through(before, five.get(cut)), through(five.get((cut + 1) % 5), after));
      if (corner != null) {
        quads.add(fitted(List.of(corner, after, five.get((cut + 3) % 5), before)));
      }
    }
    return quads;
  }

  private List<org.opencv.core.Point> hull() {
    MatOfInt indices = new MatOfInt();
    Imgproc.convexHull(contour, indices);
    List<org.opencv.core.Point> hull = new ArrayList<>();
    for (int index : indices.toArray()) {
      hull.add(points[index]);
    }
    indices.release();
    return hull;
  }

  /** A polygon simplified to so many corners; empty where no step leads to as many. */
  private static List<Point> simplified(List<org.opencv.core.Point> polygon, int wanted) {
    MatOfPoint2f points = new MatOfPoint2f(polygon.toArray(org.opencv.core.Point[]::new));
    MatOfPoint2f few = new MatOfPoint2f();
    try {
      double length = Imgproc.arcLength(points, true);
      for (double step = FIRST_STEP; step <= LAST_STEP; step += FIRST_STEP) {
        Imgproc.approxPolyDP(points, few, step * length, true);
        if (few.total() == wanted) {
          return few.toList().stream().map(corner -> new Point(corner.x, corner.y)).toList();
        }
      }
      return List.of();
    } finally {
      points.release();
      few.release();
    }
  }

  /** Sides fitted to the outline, but for those that lie on the edge of the picture. */
  private Quad fitted(List<Point> around) {
    List<Point> corners = Quad.of(around).corners();
    List<double[]> lines = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      lines.add(line(corners.get(side), corners.get((side + 1) % 4)));
    }
    List<Point> found = new ArrayList<>();
    for (int corner = 0; corner < 4; corner++) {
      Point crossing = crossing(lines.get((corner + 3) % 4), lines.get(corner));
      found.add(crossing == null ? corners.get(corner) : crossing);
    }
    return Quad.of(found);
  }

  /** Direction and a point of the line through a side. */
  private double[] line(Point from, Point to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    double near = NEAR * Math.hypot(width, height);
    List<org.opencv.core.Point> beside = new ArrayList<>();
    for (org.opencv.core.Point point : points) {
      double along = (point.x - from.x()) * dx + (point.y - from.y()) * dy;
      double across = Math.abs((point.x - from.x()) * dy - (point.y - from.y()) * dx);
      boolean inside = point.x > 1 && point.y > 1 && point.x < width - 2 && point.y < height - 2;
      if (inside && across < near && along > ENDS * length && along < (1 - ENDS) * length) {
        beside.add(point);
      }
    }
    if (beside.size() < length / 4) {
      return new double[] {dx, dy, from.x(), from.y()};
    }
    MatOfPoint2f input = new MatOfPoint2f(beside.toArray(org.opencv.core.Point[]::new));
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

  private static double[] through(Point from, Point to) {
    return new double[] {to.x() - from.x(), to.y() - from.y(), from.x(), from.y()};
  }

  private static Point crossing(double[] one, double[] other) {
    double determinant = one[0] * other[1] - one[1] * other[0];
    if (Math.abs(determinant) < 1e-3) {
      return null;
    }
    double t = ((other[2] - one[2]) * other[1] - (other[3] - one[3]) * other[0]) / determinant;
    return new Point(one[2] + t * one[0], one[3] + t * one[1]);
  }
}
