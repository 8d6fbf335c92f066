package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/**
 * Dark bands along the edge of a sheet, which thresholds take for the ground it lies on: the sides
 * that meet at such an edge go on beyond it, and so does the step from sheet to ground along them.
 * A shadow may be as wide at one end of the edge as at the other, or fall on one corner alone; and
 * the sheet may go on beyond the picture there.
 */
final class SheetBands {

  /** Share of the sides next to it by which an end of a side is moved, at most. */
  private static final double WIDEST = 0.6;

  /** Pixels that are too few for a band. */
  private static final int NARROWEST = 8;

  /** The same for a shadow that falls on one corner. */
  private static final int NARROWEST_AT_CORNER = 20;

  /** Pixels around the farthest in which the edge is looked for. */
  private static final int AROUND = 8;

  /** Pixels to the side that an edge may bend in one, where it shows by so many levels more. */
  private static final double BEND = 0.3;

  private static final double SLACK = 2;

  /** Pixels on either side at which an edge is followed. */
  private static final double CLOSE = 2;

  /** Share of the diagonal, on either side of an edge, at which levels are compared. */
  private static final double BESIDE = 0.01;

  /** Levels of any channel by which sheet and ground differ. */
  private static final double CHANGE = 18;

  /** Share of the pixels at which the edge beside a band must show. */
  private static final double RELIABLE = 0.9;

  /** Share of what changes at an edge that changes the same way: grain goes both ways. */
  private static final double ONE_WAY = 0.7;

  /** Places along the far edge of a band. */
  private static final int PLACES = 40;

  /** Share of them at which there must be an edge, and share that must be in the picture. */
  private static final double LEAST_EDGE = 0.6;

  private static final double LEAST_SEEN = 0.5;

  /** Share of them from which an edge is as sure as any, where only one corner is moved. */
  private static final double SURE_EDGE = 0.8;

  private SheetBands() {}

  /** The quadrilateral with its sides moved outwards over bands that belong to the sheet. */
  static Quad included(Quad quad, Mat picture) {
    Quad whole = quad;
    for (int side = 0; side < 4; side++) {
      Quad moved = moved(whole, side, picture);
      whole = moved.isPlausible() ? moved : whole;
    }
    return whole;
  }

  private static Quad moved(Quad quad, int side, Mat picture) {
    List<Point> corners = quad.corners();
    Trail first = trail(corners.get((side + 3) % 4), corners.get(side), picture);
    Trail last = trail(corners.get((side + 2) % 4), corners.get((side + 1) % 4), picture);
    boolean band = first.isBand() && last.isBand();
    if (!band && Math.max(first.farthest, last.farthest) < NARROWEST_AT_CORNER) {
      return quad;
    }
    double here = band ? 0 : edge(corners.get(side), corners.get((side + 1) % 4), picture);
    double least = Math.max(LEAST_EDGE, Math.min(here, SURE_EDGE));
    // A corner that is bright is where it should be, unless nothing fits it.
    Optional<Quad> kept = with(quad, side, first.nearest(), last.nearest(), least, picture);
    return kept.or(() -> with(quad, side, first.ends(), last.ends(), least, picture)).orElse(quad);
  }

  /** The quadrilateral with the side that shows best, if one does. */
  private static Optional<Quad> with(
      Quad quad, int side, List<Point> first, List<Point> last, double least, Mat picture) {
    double most = least;
    List<Point> from = new ArrayList<>();
    List<Point> to = new ArrayList<>();
    for (Point one : first) {
      for (Point other : last) {
        double edge = edge(one, other, picture);
        if (edge > most) {
          from.clear();
          to.clear();
          most = edge;
        }
        if (edge >= most) {
          from.add(one);
          to.add(other);
        }
      }
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    // An edge is seen from as far inside as outside.
    List<Point> corners = new ArrayList<>(quad.corners());
    corners.set(side, mean(from));
    corners.set((side + 1) % 4, mean(to));
    return Optional.of(new Quad(corners));
  }

  /**
   * The edge from one corner to another beyond that one.
   *
   * @param points a pixel apart, from a little before the corner
   * @param farthest pixels from the corner to the last of them that is surely on the edge
   * @param isSeen false where the picture ends at the corner: the edge may end anywhere beyond
   */
  private record Trail(List<Point> points, int farthest, boolean isSeen) {

    boolean isBand() {
      return farthest >= NARROWEST;
    }

    /** Where it may end: at its corner if it is no band. */
    List<Point> nearest() {
      return isBand() ? ends() : points.subList(AROUND, AROUND + 1);
    }

    /** Where it may end, its corner being a little off. */
    List<Point> ends() {
      if (!isSeen) {
        return points.subList(AROUND, points.size());
      }
      return points.subList(farthest, Math.min(points.size(), farthest + 2 * AROUND + 1));
    }
  }

  /** Follows an edge beyond its corner, to where it ends or leaves the picture; paper bends. */
  private static Trail trail(Point from, Point to, Mat picture) {
    int most = (int) (WIDEST * Math.hypot(to.x() - from.x(), to.y() - from.y()));
    double away = away(picture);
    Point one = beyond(from, to, 1);
    Point across = new Point(-(one.y() - to.y()), one.x() - to.x());
    List<Point> points = new ArrayList<>();
    for (int inside = AROUND; inside >= 0; inside--) {
      points.add(beyond(from, to, -inside));
    }
    if (!isInside(picture, beyond(from, to, 1))) {
      for (int step = 1; step <= most; step++) {
        points.add(beyond(from, to, step));
      }
      return new Trail(points, 0, false);
    }
    Changes seen = new Changes();
    double drift = 0;
    int farthest = 0;
    for (int step = 1; step <= most; step++) {
      Point straight = beyond(from, to, step);
      double here = Math.abs(change(picture, moved(straight, across, drift), across, CLOSE));
      double before = Math.abs(change(picture, moved(straight, across, drift - 1), across, CLOSE));
      double after = Math.abs(change(picture, moved(straight, across, drift + 1), across, CLOSE));
      if (Math.max(before, after) > here + SLACK) {
        drift += before > after ? -BEND : BEND;
      }
      Point at = moved(straight, across, drift);
      if (!isInside(picture, at)) {
        break;
      }
      points.add(at);
      seen.add(picture, at, across, away);
      farthest = seen.share() >= RELIABLE ? step : farthest;
    }
    return new Trail(points, farthest, true);
  }

  private static Point beyond(Point from, Point to, double pixels) {
    double length = Math.max(1e-6, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    return new Point(
        to.x() + (to.x() - from.x()) / length * pixels,
        to.y() + (to.y() - from.y()) / length * pixels);
  }

  private static Point moved(Point point, Point across, double by) {
    return new Point(point.x() + across.x() * by, point.y() + across.y() * by);
  }

  /** Share of the places along a line at which the picture changes across it; 0 if few are seen. */
  private static double edge(Point from, Point to, Mat picture) {
    double length = Math.max(1e-6, Math.hypot(to.x() - from.x(), to.y() - from.y()));
    Point across = new Point(-(to.y() - from.y()) / length, (to.x() - from.x()) / length);
    Changes seen = new Changes();
    for (int i = 1; i < PLACES; i++) {
      double x = from.x() + (to.x() - from.x()) * i / PLACES;
      double y = from.y() + (to.y() - from.y()) * i / PLACES;
      seen.add(picture, new Point(x, y), across, away(picture) / 2);
    }
    return seen.places < LEAST_SEEN * (PLACES - 1) ? 0 : seen.share();
  }

  private static double away(Mat picture) {
    return Math.max(3, BESIDE * Math.hypot(picture.cols(), picture.rows()));
  }

  /** Levels from one side of a place to the other, of the channel that changes most. */
  private static double change(Mat picture, Point at, Point across, double away) {
    double[] here = levels(picture, moved(at, across, away));
    double[] there = levels(picture, moved(at, across, -away));
    double most = 0;
    for (int i = 0; here != null && there != null && i < here.length; i++) {
      most = Math.abs(here[i] - there[i]) > Math.abs(most) ? here[i] - there[i] : most;
    }
    return most;
  }

  /** Null beyond the picture. */
  private static double[] levels(Mat picture, Point point) {
    return isInside(picture, point) ? picture.get((int) point.y(), (int) point.x()) : null;
  }

  /** What changes across an edge, place by place. */
  private static final class Changes {

    private int places;
    private int changed;
    private double oneWay;
    private double anyWay;

    /** Looks at both sides of a place; what is not in the picture tells nothing. */
    void add(Mat picture, Point at, Point across, double away) {
      if (isInside(picture, moved(at, across, away))
          && isInside(picture, moved(at, across, -away))) {
        double change = change(picture, at, across, away);
        places++;
        changed += Math.abs(change) >= CHANGE ? 1 : 0;
        oneWay += change;
        anyWay += Math.abs(change);
      }
    }

    /** Share of the places at which there is an edge; 0 where changes go both ways. */
    double share() {
      return Math.abs(oneWay) < ONE_WAY * anyWay ? 0 : (double) changed / Math.max(1, places);
    }
  }

  private static boolean isInside(Mat picture, Point point) {
    return point.x() >= 0
        && point.y() >= 0
        && point.x() < picture.cols()
        && point.y() < picture.rows();
  }

  private static Point mean(List<Point> points) {
    return new Point(
        points.stream().mapToDouble(Point::x).average().orElseThrow(),
        points.stream().mapToDouble(Point::y).average().orElseThrow());
  }
}
