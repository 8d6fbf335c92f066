package dev.platen.preprocess.opencv;

import java.util.Arrays;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * The angle by which the lines of a page are turned.
 *
 * <p>The lower edges of ink, seen along a line of text, stand at one height; so of all angles the
 * one is searched at which they fall into the fewest, fullest rows. The measure is the sum of
 * squares of a projection profile: W. Postl, <i>Detection of linear oblique structures and skew
 * scan in digitized documents</i>, ICPR 1986; taken of edges alone after H. S. Baird, <i>The skew
 * angle of printed documents</i>, 1987. Ruled lines count like lines of text. A page that lies on
 * its side is measured by the right edges of its ink.
 */
public final class SkewFinder {

  /** Degrees that are searched, either way. */
  public static final double RANGE = 16;

  private static final double COARSE_STEP = 0.25;
  private static final double FINE_STEP = 0.05;
  private static final double FINE_RANGE = 0.3;

  /** Pixels of a row of the profile. */
  private static final double COARSE_ROW = 3;

  private static final double FINE_ROW = 1.5;

  /** Edges that are enough, first for a rough look and then for a good one. */
  private static final int COARSE_EDGES = 6_000;

  private static final int FINE_EDGES = 30_000;

  /** Fewer edges are no text. */
  private static final int MIN_EDGES = 120;

  /** How much fuller rows must be at the angle found than at most others. */
  private static final double LEAST_CLARITY = 1.12;

  /** The same of a page that surely stands upright: the other way need not be looked at. */
  private static final double CLEAR = 2;

  private SkewFinder() {}

  /**
   * What was found.
   *
   * @param degrees by which lines are turned counter-clockwise
   * @param clarity how much fuller rows are at that angle than in the median of all; 1 is not at
   *     all
   * @param onSide whether lines run from top to bottom of the view
   */
  public record Skew(double degrees, double clarity, boolean onSide) {}

  /** The angle of the lines in a view; empty where there are no lines to tell by. */
  public static Optional<Skew> find(PageView view) {
    if (Math.max(view.size().width(), view.size().height()) > Short.MAX_VALUE) {
      return Optional.empty();
    }
    Edges lower = Edges.lower(view.ink());
    Optional<Skew> upright = roughly(lower, false);
    if (upright.isPresent() && upright.get().clarity() >= CLEAR) {
      return upright.map(rough -> exact(rough, lower));
    }
    Edges right = Edges.right(view.ink());
    Optional<Skew> onSide = roughly(right, true);
    boolean lies =
        onSide.isPresent()
            && (upright.isEmpty() || onSide.get().clarity() > upright.get().clarity());
    return (lies ? onSide : upright).map(rough -> exact(rough, lies ? right : lower));
  }

  private static Skew exact(Skew rough, Edges edges) {
    double degrees = refined(edges.atMost(FINE_EDGES), rough.degrees());
    return new Skew(degrees, rough.clarity(), rough.onSide());
  }

  private static Optional<Skew> roughly(Edges edges, boolean onSide) {
    if (edges.count() < MIN_EDGES) {
      return Optional.empty();
    }
    Edges few = edges.atMost(COARSE_EDGES);
    int steps = (int) Math.round(2 * RANGE / COARSE_STEP) + 1;
    double[] scores = new double[steps];
    int best = 0;
    for (int i = 0; i < steps; i++) {
      scores[i] = few.fullness(-RANGE + i * COARSE_STEP, COARSE_ROW);
      best = scores[i] > scores[best] ? i : best;
    }
    double clarity = scores[best] / median(scores);
    if (clarity < LEAST_CLARITY || best == 0 || best == steps - 1) {
      return Optional.empty();
    }
    return Optional.of(new Skew(-RANGE + best * COARSE_STEP, clarity, onSide));
  }

  private static double refined(Edges edges, double around) {
    int steps = (int) Math.round(2 * FINE_RANGE / FINE_STEP) + 1;
    double[] scores = new double[steps];
    int best = 0;
    for (int i = 0; i < steps; i++) {
      scores[i] = edges.fullness(around - FINE_RANGE + i * FINE_STEP, FINE_ROW);
      best = scores[i] > scores[best] ? i : best;
    }
    double degrees = around - FINE_RANGE + best * FINE_STEP;
    if (best == 0 || best == steps - 1) {
      return degrees;
    }
    // The top of the parabola through the three highest.
    double before = scores[best - 1];
    double after = scores[best + 1];
    double bend = before - 2 * scores[best] + after;
    return bend < 0 ? degrees + 0.5 * FINE_STEP * (before - after) / bend : degrees;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /**
   * Edge pixels: how far along the lines, and how far across them.
   *
   * @param along pixels
   * @param across pixels
   * @param length of the view along the lines
   * @param width of the view across them
   */
  private record Edges(short[] along, short[] across, int length, int width) {

    int count() {
      return along.length;
    }

    static Edges lower(Mat ink) {
      int[] places = places(ink, 0, 1);
      short[] along = new short[places.length / 2];
      short[] across = new short[along.length];
      for (int i = 0; i < along.length; i++) {
        along[i] = (short) places[2 * i];
        across[i] = (short) places[2 * i + 1];
      }
      return new Edges(along, across, ink.cols(), ink.rows());
    }

    /** Across runs to the left, so that angles come out with the same sign. */
    static Edges right(Mat ink) {
      int[] places = places(ink, 1, 0);
      short[] along = new short[places.length / 2];
      short[] across = new short[along.length];
      for (int i = 0; i < along.length; i++) {
        along[i] = (short) places[2 * i + 1];
        across[i] = (short) (ink.cols() - 1 - places[2 * i]);
      }
      return new Edges(along, across, ink.rows(), ink.cols());
    }

    /** Ink whose neighbor in a direction is none: x and y in turns, row by row. */
    private static int[] places(Mat ink, int dx, int dy) {
      if (ink.cols() <= dx || ink.rows() <= dy) {
        return new int[0];
      }
      Mat here = ink.submat(0, ink.rows() - dy, 0, ink.cols() - dx);
      Mat next = ink.submat(dy, ink.rows(), dx, ink.cols());
      Mat edges = new Mat();
      Mat points = new Mat();
      try {
        Core.subtract(here, next, edges);
        Core.findNonZero(edges, points);
        int[] places = new int[2 * (int) points.total()];
        if (places.length > 0) {
          points.get(0, 0, places);
        }
        return places;
      } finally {
        here.release();
        next.release();
        edges.release();
        points.release();
      }
    }

    Edges atMost(int wanted) {
      if (count() <= wanted) {
        return this;
      }
      short[] fewAlong = new short[wanted];
      short[] fewAcross = new short[wanted];
      for (int i = 0; i < wanted; i++) {
        int from = (int) ((long) i * count() / wanted);
        fewAlong[i] = along[from];
        fewAcross[i] = across[from];
      }
      return new Edges(fewAlong, fewAcross, length, width);
    }

    /** Sum of squares of the rows of the profile, if lines are turned counter-clockwise so much. */
    double fullness(double degrees, double row) {
      double sine = Math.sin(Math.toRadians(degrees)) / row;
      double cosine = Math.cos(Math.toRadians(degrees)) / row;
      double least = Math.min(0, length * sine);
      double most = width * cosine + Math.max(0, length * sine);
      double[] rows = new double[(int) (most - least) + 3];
      for (int i = 0; i < along.length; i++) {
        double height = across[i] * cosine + along[i] * sine - least;
        int lower = (int) height;
        rows[lower] += 1 - (height - lower);
        rows[lower + 1] += height - lower;
      }
      double sum = 0;
      for (double count : rows) {
        sum += count * count;
      }
      return sum;
    }
  }
}
