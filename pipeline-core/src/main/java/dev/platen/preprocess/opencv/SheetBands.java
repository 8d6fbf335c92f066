package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Dark bands along the edge of a sheet, which thresholds take for the ground it lies on: the sides
 * that meet at such an edge go on beyond it, and so does the step from sheet to ground along them.
 */
final class SheetBands {

  /** Pixels by which a side is moved at a time. */
  private static final int STEP = 2;

  /** Share of the sides next to it by which a side is moved, at most. */
  private static final double WIDEST = 0.25;

  /** Steps that are too few for a band. */
  private static final int NARROWEST = 4;

  /** Share of the diagonal, on either side of an edge, at which levels are compared. */
  private static final double BESIDE = 0.01;

  /** Levels of any channel by which sheet and ground differ. */
  private static final double CHANGE = 18;

  /** Share of the steps at which both ends of a band must show an edge. */
  private static final double RELIABLE = 0.9;

  /** Places along the far edge of a band, and the share of them at which there must be an edge. */
  private static final int PLACES = 40;

  private static final double LEAST_EDGE = 0.6;

  private SheetBands() {}

  /** The quadrilateral with its sides moved outwards over bands that belong to the sheet. */
  static Quad included(Quad quad, Mat picture) {
    Quad whole = quad;
    for (int side = 0; side < 4; side++) {
      whole = moved(whole, side, picture);
    }
    return whole.isPlausible() ? whole : quad;
  }

  private static Quad moved(Quad quad, int side, Mat picture) {
    double next = Math.min(quad.side((side + 1) % 4), quad.side((side + 3) % 4));
    int most = (int) (WIDEST * next / STEP);
    int passed = 0;
    int farthest = 0;
    for (int step = 1; step <= most; step++) {
      if (isEdged(at(quad, side, step * STEP), picture)) {
        passed++;
        farthest = passed >= RELIABLE * step ? step : farthest;
      }
    }
    if (farthest < NARROWEST) {
      return quad;
    }
    double best = 0;
    int first = 0;
    int last = 0;
    for (int pixels = (farthest - 3) * STEP; pixels <= (farthest + 4) * STEP; pixels++) {
      double edge = edge(at(quad, side, pixels), picture);
      first = edge > best ? pixels : first;
      last = edge >= best ? pixels : last;
      best = Math.max(edge, best);
    }
    // An edge is seen from as far inside as outside.
    return best < LEAST_EDGE ? quad : with(quad, side, at(quad, side, (first + last) / 2.0));
  }

  /** The ends of a side moved outwards along the sides next to it, clockwise. */
  private static List<Point> at(Quad quad, int side, double pixels) {
    List<Point> corners = quad.corners();
    return List.of(
        beyond(corners.get((side + 3) % 4), corners.get(side), pixels),
        beyond(corners.get((side + 2) % 4), corners.get((side + 1) % 4), pixels));
  }

  private static Point beyond(Point from, Point to, double pixels) {
    double length = Math.max(1e-6, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    return new Point(
        to.x() + (to.x() - from.x()) / length * pixels,
        to.y() + (to.y() - from.y()) / length * pixels);
  }

  /** Whether the picture changes across the sheet's edge at both ends of a line. */
  private static boolean isEdged(List<Point> line, Mat picture) {
    double away = away(picture);
    Point first = line.get(0);
    Point last = line.get(1);
    return changes(picture, beyond(first, last, away), beyond(first, last, -away))
        && changes(picture, beyond(last, first, away), beyond(last, first, -away));
  }

  /** Share of the places along a line at which the picture changes across it. */
  private static double edge(List<Point> line, Mat picture) {
    Point from = line.get(0);
    Point to = line.get(1);
    double length = Math.max(1e-6, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    double nx = -(to.y() - from.y()) / length * away(picture) / 2;
    double ny = (to.x() - from.x()) / length * away(picture) / 2;
    int changed = 0;
    for (int i = 1; i < PLACES; i++) {
      double x = from.x() + (to.x() - from.x()) * i / PLACES;
      double y = from.y() + (to.y() - from.y()) * i / PLACES;
      changed += changes(picture, new Point(x + nx, y + ny), new Point(x - nx, y - ny)) ? 1 : 0;
    }
    return (double) changed / (PLACES - 1);
  }

  private static double away(Mat picture) {
    return Math.max(3, BESIDE * Math.hypot(picture.cols(), picture.rows()));
  }

  private static boolean changes(Mat picture, Point one, Point other) {
    double[] here = levels(picture, one);
    double[] there = levels(picture, other);
    if (here == null || there == null) {
      return false;
    }
    double most = 0;
    for (int i = 0; i < here.length; i++) {
      most = Math.max(most, Math.abs(here[i] - there[i]));
    }
    return most >= CHANGE;
  }

  /** Null beyond the picture. */
  private static double[] levels(Mat picture, Point point) {
    int x = (int) Math.floor(point.x());
    int y = (int) Math.floor(point.y());
    boolean inside = x >= 0 && y >= 0 && x < picture.cols() && y < picture.rows();
    return inside ? picture.get(y, x) : null;
  }

  private static Quad with(Quad quad, int side, List<Point> ends) {
    List<Point> corners = new ArrayList<>(quad.corners());
    corners.set(side, ends.get(0));
    corners.set((side + 1) % 4, ends.get(1));
    return new Quad(corners);
  }
}
