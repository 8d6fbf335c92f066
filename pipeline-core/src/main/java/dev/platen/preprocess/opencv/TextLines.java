package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The courses of the lines in a view that stands more or less upright. Lines of text: characters
 * joined along rows, and the middle of their ink from place to place. Rulings from left to right:
 * on forms and statements, whose texts are short, they tell most of a page's shape.
 */
public final class TextLines {

  /** In heights of characters: how far apart words of a line stand, at most. */
  private static final double GAP = 1.6;

  /** In heights of characters: the steps in which lines are followed. */
  private static final double STEP = 1.5;

  /** In heights of characters: shorter lines say nothing about a page's shape. */
  private static final double LEAST_LENGTH = 14;

  /** In heights of characters: parts of lines that are shorter are no word. */
  private static final double LEAST_PIECE = STEP;

  /** In heights of characters: what is thicker is no line, or two that touch. */
  private static final double MOST_THICKNESS = 1.9;

  private static final double LEAST_THICKNESS = 0.3;

  /** In heights of characters: straight runs of ink of this length are no letters. */
  private static final double RUN = 2.5;

  /** In heights of characters: rulings, made thicker by two pixels, are thinner than this. */
  private static final double MOST_RULING = 0.7;

  /** Share of its box from which on a large spot of ink is a picture, and no grid of rulings. */
  private static final double DENSE = 0.25;

  /** A line rises by this part of its length more than the others at most, on a curled page. */
  private static final double STEEPEST = 0.35;

  private TextLines() {}

  /**
   * The course of a line.
   *
   * @param x places from left to right, in pixels of the view
   * @param y the middle of the line there
   */
  public record Course(double[] x, double[] y) {

    /** From its first place to its last. */
    double length() {
      return x[x.length - 1] - x[0];
    }

    /** How far it rises or sinks, against lines of a slope, in pixels: from peak to peak. */
    double unlevel(double slope) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < x.length; i++) {
        least = Math.min(least, y[i] - slope * x[i]);
        most = Math.max(most, y[i] - slope * x[i]);
      }
      return most - least;
    }

    /** How far it sinks from its first place to its last, in parts of its length. */
    double fall() {
      return (y[y.length - 1] - y[0]) / length();
    }

    /** The slope of the straight line that fits best, downwards. */
    double slope() {
      double mx = Arrays.stream(x).average().orElse(0);
      double my = Arrays.stream(y).average().orElse(0);
      double xx = 0;
      double xy = 0;
      for (int i = 0; i < x.length; i++) {
        xx += (x[i] - mx) * (x[i] - mx);
        xy += (x[i] - mx) * (y[i] - my);
      }
      return xx == 0 ? 0 : xy / xx;
    }
  }

  /** The courses of all lines that are long enough. */
  public static List<Course> of(PageView view) {
    return longEnough(pieces(view), view);
  }

  /** Those that are as long as lines. */
  static List<Course> longEnough(List<Course> courses, PageView view) {
    double least = (LEAST_LENGTH - STEP) * view.characters().height();
    return courses.stream().filter(course -> course.length() >= least).toList();
  }

  /** The courses of all parts of lines, down to single words, of which it is but a place. */
  static List<Course> pieces(PageView view) {
    double height = view.characters().height();
    if (height <= 0) {
      return List.of();
    }
    Mat across = runs(view.ink(), height, true);
    Mat text = characters(view, height, across);
    Mat joined = new Mat();
    try {
      morph(text, joined, Imgproc.MORPH_CLOSE, (int) Math.max(3, Math.round(GAP * height)), 1);
      List<Course> courses =
          new ArrayList<>(
              courses(text, joined, height, LEAST_THICKNESS * height, MOST_THICKNESS * height));
      List<Course> rulings = courses(across, across, height, 0, Math.max(4, MOST_RULING * height));
      courses.addAll(longEnough(rulings, view));
      return alike(courses);
    } finally {
      across.release();
      text.release();
      joined.release();
    }
  }

  /** Courses that go the way that most of their length goes: leaves and slanting strokes don't. */
  private static List<Course> alike(List<Course> courses) {
    List<Course> bySlope = new ArrayList<>(courses);
    bySlope.sort(Comparator.comparingDouble(Course::slope));
    double rest = courses.stream().mapToDouble(course -> course.x.length).sum() / 2;
    double slope = 0;
    for (Course course : bySlope) {
      slope = course.slope();
      rest -= course.x.length;
      if (rest <= 0) {
        break;
      }
    }
    double usual = slope;
    return courses.stream().filter(c -> Math.abs(c.slope() - usual) <= STEEPEST).toList();
  }

  /** Straight runs of ink in one direction, made thicker, so that those that slant are whole. */
  private static Mat runs(Mat ink, double height, boolean across) {
    int length = (int) Math.max(12, Math.round(RUN * height));
    Mat runs = new Mat();
    morph(ink, runs, Imgproc.MORPH_DILATE, across ? 1 : 3, across ? 3 : 1);
    morph(runs, runs, Imgproc.MORPH_OPEN, across ? length : 1, across ? 1 : length);
    return runs;
  }

  private static void morph(Mat from, Mat to, int operation, int width, int height) {
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height));
    Imgproc.morphologyEx(from, to, operation, element);
    element.release();
  }

  /** The ink without rulings, and without what is too large or too small for characters. */
  private static Mat characters(PageView view, double height, Mat across) {
    Mat text = new Mat();
    Mat down = runs(view.ink(), height, false);
    Core.subtract(view.ink(), across, text);
    Core.subtract(text, down, text);
    down.release();
    Characters spots = view.characters();
    for (int spot = 0; spot < spots.count(); spot++) {
      double box = (double) spots.width(spot) * spots.height(spot);
      boolean large =
          (spots.height(spot) > 3 * height || spots.width(spot) > 30 * height)
              && spots.area(spot) > DENSE * box;
      boolean flat = spots.height(spot) < height / 4 && spots.width(spot) > 4 * height;
      boolean speck = spots.height(spot) < height / 3 && spots.width(spot) < height / 3;
      if (large || flat || speck) {
        Mat part =
            text.submat(
                spots.y(spot),
                spots.y(spot) + spots.height(spot),
                spots.x(spot),
                spots.x(spot) + spots.width(spot));
        part.setTo(new org.opencv.core.Scalar(0));
        part.release();
      }
    }
    return text;
  }

  /** The courses of ink in those connected parts of a mask that are long and so thick. */
  private static List<Course> courses(
      Mat ink, Mat joined, double height, double thinnest, double thickest) {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      int count =
          Imgproc.connectedComponentsWithStats(joined, labels, stats, centroids, 8, CvType.CV_32S);
      List<Course> courses = new ArrayList<>();
      int[] box = new int[5];
      for (int label = 1; label < count; label++) {
        stats.get(label, 0, box);
        double thickness =
            (double) box[Imgproc.CC_STAT_AREA] / Math.max(1, box[Imgproc.CC_STAT_WIDTH]);
        if (box[Imgproc.CC_STAT_WIDTH] >= LEAST_PIECE * height
            && thickness <= thickest
            && thickness >= thinnest) {
          Course course = course(ink, labels, label, box, height);
          if (course.x.length > 0) {
            courses.add(course);
          }
        }
      }
      return courses;
    } finally {
      labels.release();
      stats.release();
      centroids.release();
    }
  }

  private static Course course(Mat text, Mat labels, int label, int[] box, double height) {
    int left = box[Imgproc.CC_STAT_LEFT];
    int top = box[Imgproc.CC_STAT_TOP];
    int width = box[Imgproc.CC_STAT_WIDTH];
    int rows = box[Imgproc.CC_STAT_HEIGHT];
    int step = (int) Math.max(2, Math.round(STEP * height));
    Places ink = new Places(width / step + 1);
    int[] names = new int[width];
    byte[] row = new byte[width];
    for (int y = top; y < top + rows; y++) {
      Mat nameRow = labels.submat(y, y + 1, left, left + width);
      Mat inkRow = text.submat(y, y + 1, left, left + width);
      nameRow.get(0, 0, names);
      inkRow.get(0, 0, row);
      nameRow.release();
      inkRow.release();
      for (int x = 0; x < width; x++) {
        if (names[x] == label && row[x] != 0) {
          ink.add(x / step, left + x + 0.5, y + 0.5);
        }
      }
    }
    return ink.course();
  }

  /** Sums of the places of ink, step by step along a line. */
  private static final class Places {

    private final double[] x;
    private final double[] y;
    private final int[] counts;

    Places(int steps) {
      x = new double[steps];
      y = new double[steps];
      counts = new int[steps];
    }

    void add(int step, double x, double y) {
      this.x[step] += x;
      this.y[step] += y;
      counts[step]++;
    }

    /** Means over three steps, as ascenders and descenders come by chance; of all that is less. */
    Course course() {
      int wide = Math.min(3, counts.length);
      double[] xs = new double[counts.length];
      double[] ys = new double[counts.length];
      int kept = 0;
      for (int from = 0; from + wide <= counts.length; from++) {
        IntStream steps = IntStream.range(from, from + wide);
        if (steps.allMatch(step -> counts[step] > 0)) {
          int count = Arrays.stream(counts, from, from + wide).sum();
          xs[kept] = Arrays.stream(x, from, from + wide).sum() / count;
          ys[kept++] = Arrays.stream(y, from, from + wide).sum() / count;
        }
      }
      return new Course(Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept));
    }
  }

  /**
   * How far lines rise or sink against the slope that most have, in pixels of the view: what a
   * fifth of the lines exceeds; 0 without lines.
   */
  public static double bend(List<Course> courses) {
    double[] slopes = courses.stream().mapToDouble(Course::slope).sorted().toArray();
    if (slopes.length == 0) {
      return 0;
    }
    double slope = slopes[slopes.length / 2];
    double[] bends =
        courses.stream().mapToDouble(course -> course.unlevel(slope)).sorted().toArray();
    return bends[(int) (0.8 * (bends.length - 1))];
  }
}
