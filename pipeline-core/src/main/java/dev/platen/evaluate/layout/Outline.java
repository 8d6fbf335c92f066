package dev.platen.evaluate.layout;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;

/** Where something lies: an upright box, or a polygon. Pixels, origin top left. */
public final class Outline {

  private final Box box;
  private final Area polygon;

  private Outline(Box box, Area polygon) {
    this.box = box;
    this.polygon = polygon;
  }

  /** An upright box. */
  public static Outline of(Box box) {
    return new Outline(box, null);
  }

  /** A polygon of three corners or more. */
  public static Outline of(List<Point> corners) {
    Box around = Box.around(corners);
    return new Outline(around, isUpright(corners, around) ? null : area(corners));
  }

  /** A polygon, or the box where there is none. */
  public static Outline of(Box box, List<Point> polygon) {
    return polygon.size() < 3 ? of(box) : of(polygon);
  }

  private static boolean isUpright(List<Point> corners, Box around) {
    return corners.size() == 4 && around.corners().containsAll(corners) && distinct(corners);
  }

  private static boolean distinct(List<Point> corners) {
    return corners.stream().distinct().count() == corners.size();
  }

  private static Area area(List<Point> corners) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(corners.get(0).x(), corners.get(0).y());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    path.closePath();
    return new Area(path);
  }

  /** The upright box around it. */
  public Box box() {
    return box;
  }

  /** Pixels inside. */
  public double area() {
    return polygon == null ? box.area() : size(polygon);
  }

  /** Pixels inside both. */
  public double sharedArea(Outline other) {
    double shared = box.intersectionArea(other.box);
    if (shared == 0 || (polygon == null && other.polygon == null)) {
      return shared;
    }
    Area both = asArea();
    both.intersect(other.asArea());
    return size(both);
  }

  /** Intersection over union, 0 to 1. */
  public double iou(Outline other) {
    double inBoth = sharedArea(other);
    double inEither = area() + other.area() - inBoth;
    return inEither > 0 ? Math.min(1, inBoth / inEither) : 0;
  }

  /** A copy, since areas change when they are intersected. */
  private Area asArea() {
    return polygon == null ? area(box.corners()) : new Area(polygon);
  }

  /** The area inside straight edges, by the shoelace formula; holes run the other way round. */
  private static double size(Area area) {
    double twice = 0;
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator edges = area.getPathIterator(null); !edges.isDone(); edges.next()) {
      switch (edges.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          startX = at[0];
          startY = at[1];
        }
        case PathIterator.SEG_LINETO -> twice += x * at[1] - at[0] * y;
        default -> {
          twice += x * startY - startX * y;
          at[0] = startX;
          at[1] = startY;
        }
      }
      x = at[0];
      y = at[1];
    }
    return Math.abs(twice) / 2;
  }
}
