package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import dev.platen.preprocess.opencv.TextLines.Course;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * How a page curls, told by its text lines: by how much each point is sunk against where it stood
 * if all lines were straight and level.
 *
 * <p>The sinking is a polynomial in both directions whose middle column is 0. Lines are at unknown
 * heights, so of every line only the differences from its own mean are fitted, by least squares
 * with weights that let stray lines go (Huber). The idea of fitting the courses of text lines is
 * leptonica's (D. Bloomberg, <i>Document image dewarping based on text lines</i>); it fits each
 * line and then interpolates, this fits all at once, so that few or short lines do too.
 */
public final class CurlModel {

  private static final int ACROSS = 5;
  private static final int DOWN = 3;
  private static final int TERMS = ACROSS * (DOWN + 1);

  /** Fewer lines, or lines over less of the height, don't tell a page's shape. */
  private static final int MIN_LINES = 6;

  private static final double LEAST_SPAN = 0.25;

  /** Passes: each weighs lines by how well they fitted the last time. */
  private static final int PASSES = 4;

  /** Pixels of misfit from which a place loses weight. */
  private static final double TOLERANCE = 0.7;

  /** Keeps terms small that nothing speaks for. */
  private static final double RIDGE = 1e-3;

  private final double[] terms;
  private final double width;
  private final double height;
  private final double[] range;

  private CurlModel(double[] terms, double width, double height, double[] range) {
    this.terms = terms;
    this.width = width;
    this.height = height;
    this.range = range;
  }

  /** The curl that the courses of lines tell of; empty where they are too few. */
  public static Optional<CurlModel> fit(List<Course> courses, double width, double height) {
    double top = courses.stream().mapToDouble(c -> c.y()[0]).min().orElse(0);
    double bottom = courses.stream().mapToDouble(c -> c.y()[0]).max().orElse(0);
    if (courses.size() < MIN_LINES || bottom - top < LEAST_SPAN * height) {
      return Optional.empty();
    }
    CurlModel model =
        new CurlModel(new double[TERMS], width, height, range(courses, width, height));
    for (int pass = 0; pass < PASSES; pass++) {
      model = model.refitted(courses);
    }
    return Optional.of(model);
  }

  /** Least and most of x, then of y, at which there are lines; 0 is the middle, 1 the edge. */
  private static double[] range(List<Course> courses, double width, double height) {
    double[] range = {1, -1, 1, -1};
    for (Course course : courses) {
      for (int i = 0; i < course.x().length; i++) {
        double u = 2 * course.x()[i] / width - 1;
        double v = 2 * course.y()[i] / height - 1;
        range[0] = Math.min(range[0], u);
        range[1] = Math.max(range[1], u);
        range[2] = Math.min(range[2], v);
        range[3] = Math.max(range[3], v);
      }
    }
    return range;
  }

  private CurlModel refitted(List<Course> courses) {
    double[] normal = new double[TERMS * TERMS];
    double[] right = new double[TERMS];
    for (Course course : courses) {
      add(course, normal, right);
    }
    double scale = Math.max(1, normal[0]);
    for (int i = 0; i < TERMS; i++) {
      for (int j = 0; j < i; j++) {
        normal[i * TERMS + j] = normal[j * TERMS + i];
      }
      normal[i * TERMS + i] += RIDGE * scale;
    }
    return new CurlModel(solved(normal, right), width, height, range);
  }

  private void add(Course course, double[] normal, double[] right) {
    int count = course.x().length;
    List<double[]> rows = new ArrayList<>();
    double[] levels = levels(course);
    double[] weights = weights(levels);
    double[] mean = new double[TERMS];
    double meanY = 0;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double[] row = row(course.x()[i], levels[i]);
      rows.add(row);
      for (int k = 0; k < TERMS; k++) {
        mean[k] += weights[i] * row[k];
      }
      meanY += weights[i] * course.y()[i];
      sum += weights[i];
    }
    for (int i = 0; i < count; i++) {
      double[] row = rows.get(i);
      for (int k = 0; k < TERMS; k++) {
        row[k] -= mean[k] / sum;
      }
      double y = course.y()[i] - meanY / sum;
      for (int k = 0; k < TERMS; k++) {
        right[k] += weights[i] * row[k] * y;
        for (int l = k; l < TERMS; l++) {
          normal[k * TERMS + l] += weights[i] * row[k] * row[l];
        }
      }
    }
  }

  /** Huber's, by how far a place is from its line as this model levels it. */
  private static double[] weights(double[] levels) {
    double mean = Arrays.stream(levels).average().orElse(0);
    return Arrays.stream(levels)
        .map(level -> Math.min(1, TOLERANCE / Math.max(1e-9, Math.abs(level - mean))))
        .toArray();
  }

  /** The heights at which the places of a line stood if this model were right. */
  private double[] levels(Course course) {
    double[] levels = new double[course.x().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = flat(course.x()[i], course.y()[i]);
    }
    return levels;
  }

  private static double[] solved(double[] normal, double[] right) {
    Mat a = new Mat(TERMS, TERMS, CvType.CV_64F);
    Mat b = new Mat(TERMS, 1, CvType.CV_64F);
    Mat x = new Mat();
    try {
      a.put(0, 0, normal);
      b.put(0, 0, right);
      Core.solve(a, b, x, Core.DECOMP_SVD);
      double[] terms = new double[TERMS];
      x.get(0, 0, terms);
      return terms;
    } finally {
      a.release();
      b.release();
      x.release();
    }
  }

  private double[] row(double x, double level) {
    double u = clamp(2 * x / width - 1, range[0], range[1]);
    double v = clamp(2 * level / height - 1, range[2], range[3]);
    double[] row = new double[TERMS];
    double left = u;
    for (int across = 0; across < ACROSS; across++) {
      double both = left;
      for (int down = 0; down <= DOWN; down++) {
        row[across * (DOWN + 1) + down] = both;
        both *= v;
      }
      left *= u;
    }
    return row;
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  /** By how much a point is sunk that would stand at this height, in pixels of the view. */
  private double sinking(double x, double level) {
    double[] row = row(x, level);
    double sum = 0;
    for (int k = 0; k < TERMS; k++) {
      sum += terms[k] * row[k];
    }
    return sum;
  }

  /** The height at which a point stood if lines were level. */
  double flat(double x, double y) {
    double level = y;
    for (int i = 0; i < 4; i++) {
      level = y - sinking(x, level);
    }
    return level;
  }

  /** Where a point of the flat page is on the curled one; both in pixels of the view. */
  public Point curled(Point flat) {
    return new Point(flat.x(), flat.y() + sinking(flat.x(), flat.y()));
  }

  /** The most by which the page is sunk or raised where there are lines, in pixels of the view. */
  public double depth() {
    double least = 0;
    double most = 0;
    for (int i = 0; i <= 20; i++) {
      for (int j = 0; j <= 20; j++) {
        double sinking = sinking(width * i / 20, height * j / 20);
        least = Math.min(least, sinking);
        most = Math.max(most, sinking);
      }
    }
    return most - least;
  }

  /** Whether the levelled page keeps its order: nothing is folded over. */
  public boolean isSmooth() {
    for (int i = 0; i <= 20; i++) {
      double x = width * i / 20;
      for (int j = 0; j < 40; j++) {
        double from = curled(new Point(x, height * j / 40)).y();
        double to = curled(new Point(x, height * (j + 1) / 40)).y();
        if (to - from < 0.5 * height / 40) {
          return false;
        }
      }
    }
    return true;
  }
}
