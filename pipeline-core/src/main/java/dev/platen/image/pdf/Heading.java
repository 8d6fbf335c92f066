package dev.platen.image.pdf;

import dev.platen.geometry.Point;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * The direction in which a text runs, and coordinates along it: u in the direction of reading, v
 * across it, growing from the top of the letters to their feet. Pixels, whatever the direction.
 *
 * @param degrees clockwise from the x axis, since y grows downwards
 * @param vertical whether letters stand upright below each other
 */
record Heading(double degrees, boolean vertical) {

  /** Text turned by less than this is upright. */
  private static final double UPRIGHT_DEGREES = 0.5;

  static Heading of(Point2D from, Point2D to, boolean vertical) {
    double angle = Math.toDegrees(Math.atan2(to.getY() - from.getY(), to.getX() - from.getX()));
    double quarter = 90 * Math.rint(angle / 90);
    // Exact quarters keep boxes free of rounding.
    return new Heading(Math.abs(angle - quarter) < 0.05 ? quarter : angle, vertical);
  }

  /** Whether boxes of this text are upright, so that no polygon is needed. */
  boolean isUpright() {
    return vertical || Math.abs(degrees) < UPRIGHT_DEGREES;
  }

  /** Whether another text runs the same way. */
  boolean agrees(Heading other) {
    double difference = Math.abs(degrees - other.degrees) % 360;
    return vertical == other.vertical && Math.min(difference, 360 - difference) < 2;
  }

  double u(Point2D p) {
    return p.getX() * cos() + p.getY() * sin();
  }

  double v(Point2D p) {
    return p.getY() * cos() - p.getX() * sin();
  }

  /** The point of the page at these coordinates. */
  Point point(double u, double v) {
    return new Point(u * cos() - v * sin(), u * sin() + v * cos());
  }

  /** The corners of a rectangle in these coordinates, clockwise from its top left as it reads. */
  List<Point> corners(double u0, double v0, double u1, double v1) {
    return List.of(point(u0, v0), point(u1, v0), point(u1, v1), point(u0, v1));
  }

  private double cos() {
    return degrees % 180 == 0 ? (degrees % 360 == 0 ? 1 : -1) : Math.cos(Math.toRadians(degrees));
  }

  private double sin() {
    return degrees % 180 == 0 ? 0 : Math.sin(Math.toRadians(degrees));
  }
}
