package dev.platen.page;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * By how much the lines of an upright page slant, as their outlines and baselines tell: what
 * preprocessing left of it.
 */
final class Slant {

  /** Less is not worth turning: over a page's width it is not half a line. */
  private static final double LEAST_DEGREES = 0.12;

  /** More is not a slant but text that runs in another direction. */
  private static final double MOST_DEGREES = 20;

  /** Corners this far from the middle, as a share of half the length, are at an end. */
  private static final double END = 0.6;

  /** A line has to be so many times as long as high: one word does not tell. */
  private static final double LONG = 5;

  private record Angle(double degrees, double weight) {}

  private Slant() {}

  /** The way from source pixels to a page on which most lines are level. */
  static PageTransform levelled(Recognition text, PageTransform transform) {
    double degrees = degrees(text, transform);
    if (Math.abs(degrees) < LEAST_DEGREES) {
      return transform;
    }
    Size size = transform.prepared();
    double c = Math.cos(Math.toRadians(-degrees));
    double s = Math.sin(Math.toRadians(-degrees));
    double x = size.width() / 2.0;
    double y = size.height() / 2.0;
    List<Double> matrix = List.of(c, -s, x - c * x + s * y, s, c, y - s * x - c * y, 0.0, 0.0, 1.0);
    return transform.then(new PageTransform(size, size, matrix));
  }

  /** Degrees clockwise by which most lines go down to the right. */
  static double degrees(Recognition text, PageTransform transform) {
    List<Angle> angles = new ArrayList<>();
    double whole = 0;
    for (Line line : text.lines()) {
      Angle angle = angle(line, transform);
      if (angle != null && Math.abs(angle.degrees()) < MOST_DEGREES) {
        angles.add(angle);
        whole += angle.weight();
      }
    }
    angles.sort(Comparator.comparingDouble(Angle::degrees));
    double seen = 0;
    for (Angle angle : angles) {
      seen += angle.weight();
      if (2 * seen >= whole) {
        return angle.degrees();
      }
    }
    return 0;
  }

  private static Angle angle(Line line, PageTransform transform) {
    Box box = line.box();
    if (Math.max(box.width(), box.height()) < LONG * Math.min(box.width(), box.height())) {
      return null;
    }
    if (!line.polygon().isEmpty()) {
      return along(line.polygon().stream().map(transform::toPrepared).toList());
    }
    if (line.baseline() == null) {
      return null;
    }
    Baseline baseline = line.baseline();
    return between(transform.toPrepared(baseline.start()), transform.toPrepared(baseline.end()));
  }

  /** From the middle of the corners at one end to the middle of those at the other. */
  private static Angle along(List<Point> outline) {
    Box box = Box.around(outline);
    boolean across = box.width() >= box.height();
    List<Point> first = new ArrayList<>();
    List<Point> last = new ArrayList<>();
    for (Point point : outline) {
      double place = across ? point.x() - box.centerX() : point.y() - box.centerY();
      double half = (across ? box.width() : box.height()) / 2;
      if (Math.abs(place) > END * half) {
        (place < 0 ? first : last).add(point);
      }
    }
    return between(middle(first), middle(last));
  }

  private static Angle between(Point from, Point to) {
    double x = to.x() - from.x();
    double y = to.y() - from.y();
    // A column of vertical text slants as far as it leaves the plumb line.
    double degrees =
        Math.abs(y) > Math.abs(x)
            ? -Math.toDegrees(Math.atan2(x, y))
            : Math.toDegrees(Math.atan2(y, x));
    return new Angle(degrees, Math.hypot(x, y));
  }

  private static Point middle(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElse(0);
    double y = points.stream().mapToDouble(Point::y).average().orElse(0);
    return new Point(x, y);
  }
}
