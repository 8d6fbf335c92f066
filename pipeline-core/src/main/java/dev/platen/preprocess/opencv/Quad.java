package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
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
  private static final double LEAST_ANGLE = 68;

  private static final double MOST_ANGLE = 112;

  /** How short a side may be against the opposite one. */
  private static final double LEAST_RATIO = 0.6;

  /** Places along a side at which the picture is looked at. */
  private static final int PLACES = 40;

  /** Share of the diagonal from the side at which it is looked at. */
  private static final double BESIDE = 0.015;

  /** Gray levels that count as a change. */
  private static final double CHANGE = 8;

  /** Share of the places of one side at which it must change for the side to be seen. */
  private static final double SEEN = 0.85;

  /** Share of the sheet's level below which a ground is dark. */
  private static final double DARK = 0.35;

  /** The same from which it is no ground but what a scanner sees beyond its glass. */
  private static final double BLACK = 0.1;

  Quad {
    corners = List.copyOf(corners);
  }

  /** From its corners, in any order. */
  static Quad of(List<Point> corners) {
    double x = corners.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = corners.stream().mapToDouble(Point::y).average().orElseThrow();
    List<Point> clockwise = new ArrayList<>(corners);
    clockwise.sort(Comparator.comparingDouble(c -> Math.atan2(c.y() - y, c.x() - x)));
    Point first =
        clockwise.stream().min(Comparator.comparingDouble(c -> c.x() + c.y())).orElseThrow();
    java.util.Collections.rotate(clockwise, -clockwise.indexOf(first));
    return new Quad(clockwise);
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

  /** Share of an area that lies in it. */
  double covers(Mat area) {
    Mat both = mask(area.size());
    try {
      Core.bitwise_and(both, area, both);
      return (double) Core.countNonZero(both) / Math.max(1, Core.countNonZero(area));
    } finally {
      both.release();
    }
  }

  /**
   * Whether it is a part of another one: lies in it, two of its sides at least on sides of that,
   * and the others of that are sides as well.
   *
   * @param near pixels by which it may miss them
   */
  boolean isPartOf(Quad whole, double near, Mat lightness) {
    int shared = 0;
    for (int of = 0; of < 4; of++) {
      boolean on = false;
      for (int side = 0; side < 4; side++) {
        double first = whole.inside(of, corners.get(side));
        double last = whole.inside(of, corners.get((side + 1) % 4));
        if (Math.min(first, last) < -near) {
          return false;
        }
        on |= Math.max(first, last) < near;
      }
      if (!on && !whole.isSeen(of, lightness)) {
        return false;
      }
      shared += on ? 1 : 0;
    }
    return shared >= 2;
  }

  /** Pixels from the line through a side to a point, to the inside. */
  private double inside(int side, Point point) {
    Point from = corners.get(side);
    Point to = corners.get((side + 1) % 4);
    double cross =
        (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    return cross / Math.max(1e-6, side(side));
  }

  /**
   * Share of the places along the sides at which the picture is lighter inside than outside. Places
   * at the edge of the picture do not count. 0 where three sides do not show, nor two of a sheet
   * that leaves the picture: shadows and bands of print along a scan show at two sides, too, but
   * neither is as dark as a ground and none runs out of the picture at an angle.
   */
  double support(Mat lightness) {
    int looked = 0;
    int changed = 0;
    int sides = 0;
    int dark = 0;
    boolean leaves = false;
    for (int side = 0; side < 4; side++) {
      Support one = support(side, lightness);
      looked += one.looked;
      changed += one.changed;
      boolean isEdge = one.looked > PLACES / 4 && one.isEdge();
      sides += isEdge ? 1 : 0;
      dark += isEdge && one.isDarkOutside() ? 1 : 0;
      leaves |= one.looked > PLACES / 10 && one.looked < PLACES - PLACES / 10;
    }
    boolean isFound = looked >= PLACES && (sides > 2 || (dark == 2 && leaves));
    return isFound ? (double) changed / looked : 0;
  }

  /** Whether a side is in the picture and the picture lighter inside than outside of it. */
  boolean isSeen(int side, Mat lightness) {
    Support one = support(side, lightness);
    return one.looked > SEEN * (PLACES - 1) && one.isEdge();
  }

  /**
   * What places along a side tell.
   *
   * @param looked places that the picture has on both sides
   * @param changed those of them that are lighter inside than outside
   * @param inside sum of the levels inside
   * @param outside sum of those outside
   */
  private record Support(int looked, int changed, double inside, double outside) {

    boolean isEdge() {
      return changed > SEEN * looked;
    }

    boolean isDarkOutside() {
      return outside < DARK * inside && outside > BLACK * inside;
    }
  }

  private Support support(int side, Mat lightness) {
    double away = Math.max(3, BESIDE * Math.hypot(lightness.cols(), lightness.rows()));
    Point from = corners.get(side);
    Point to = corners.get((side + 1) % 4);
    double length = Math.max(1e-6, side(side));
    // Clockwise with y down: the inside is to the right of the way.
    double nx = -(to.y() - from.y()) / length * away;
    double ny = (to.x() - from.x()) / length * away;
    int looked = 0;
    int changed = 0;
    double light = 0;
    double dark = 0;
    for (int i = 1; i < PLACES; i++) {
      double x = from.x() + (to.x() - from.x()) * i / PLACES;
      double y = from.y() + (to.y() - from.y()) * i / PLACES;
      double inside = level(lightness, x + nx, y + ny);
      double outside = level(lightness, x - nx, y - ny);
      if (inside >= 0 && outside >= 0) {
        looked++;
        changed += inside > outside + CHANGE ? 1 : 0;
        light += inside;
        dark += outside;
      }
    }
    return new Support(looked, changed, light, dark);
  }

  private static double level(Mat lightness, double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    boolean inside = column >= 0 && row >= 0 && column < lightness.cols() && row < lightness.rows();
    return inside ? lightness.get(row, column)[0] : -1;
  }
}
