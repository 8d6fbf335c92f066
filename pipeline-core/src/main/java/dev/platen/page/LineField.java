package dev.platen.page;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import java.util.List;

/**
 * How the lines of a page rise and fall from place to place, where paper curled or was seen from a
 * side: a smooth field fitted to the slopes of the lines, by least squares in which those that fit
 * badly count less at each turn (iteratively reweighted, after Holland and Welsch 1977).
 */
final class LineField {

  /** Fewer lines tell of no field. */
  private static final int LEAST_LINES = 24;

  /** Terms of the slope: 1, u, v, uv, u², v², u³, with u and v from -1 to 1 over the page. */
  private static final int TERMS = 7;

  private static final int TURNS = 4;

  /** Keeps terms small of which the lines say little. */
  private static final double RIDGE = 0.01;

  /** A slope so far off counts half: a tenth of a letter's width over ten letters. */
  private static final double OFF = 0.01;

  /** Lines that are off by less are level: a pixel and a half over a page. */
  private static final double LEVEL = 0.001;

  /** Slopes of short lines say little: they may be off by so many times as much in a field. */
  private static final double LOOSE = 2;

  /** Rows are so many times as clear with the field as without. */
  private static final double CRISPER = 1.15;

  /** Lines are moved by so many ems somewhere, for a field to matter. */
  private static final double MATTERS = 0.2;

  /** First steps of the search move words at the edges by about so many ems. */
  private static final double REACH = 0.5;

  /** Rows are first looked for so many times as roughly. */
  private static final double COARSE = 3;

  private static final int REFINEMENTS = 24;

  /** Height of a bin of the profile, in ems. */
  private static final double BIN = 0.12;

  /** Bins above and below the page. */
  private static final int MARGIN = 60;

  /** Steps in which the way back is found; slopes are small, and each gains a digit or more. */
  private static final int STEPS = 8;

  /** More is no curl of paper, in shares of the page's width. */
  private static final double MOST = 0.12;

  /**
   * A line.
   *
   * @param middle of it, in pixels
   * @param slope downwards to the right
   * @param length in pixels
   */
  record Slope(Point middle, double slope, double length) {}

  private final Size page;
  private final double[] terms;

  private LineField(Size page, double[] terms) {
    this.page = page;
    this.terms = terms;
  }

  /**
   * The page with its lines level; the transform itself where they are, or tell too little.
   *
   * @param words middles of words
   * @param em about the height of the type, in pixels
   */
  static PageTransform levelled(
      PageTransform transform, List<Slope> slopes, List<Point> words, double em) {
    if (slopes.size() < LEAST_LINES || words.size() < LEAST_LINES) {
      return transform;
    }
    Size size = transform.prepared();
    LineField flat = new LineField(size, new double[TERMS]);
    double off = flat.off(slopes);
    if (off < LEVEL) {
      return transform;
    }
    LineField fitted = new LineField(size, fit(slopes, size));
    LineField best = flat;
    for (LineField start : List.of(flat, fitted)) {
      for (LineField from : List.of(start, refined(start, words, COARSE * em))) {
        LineField found = refined(from, words, em);
        best = found.crispness(words, em) > best.crispness(words, em) ? found : best;
      }
    }
    double most = 0;
    for (Point word : words) {
      most = Math.max(most, Math.abs(best.fall(word)));
    }
    boolean curl = most > MATTERS * em && most < MOST * size.width();
    return curl
            && best.off(slopes) < LOOSE * off + LEVEL
            && best.crispness(words, em) > CRISPER * flat.crispness(words, em)
        ? transform.then(best.levelling())
        : transform;
  }

  /** The field near another one under which words stand most clearly in rows, term by term. */
  private static LineField refined(LineField start, List<Point> words, double em) {
    LineField best = start;
    double crispness = best.crispness(words, em);
    double step = REACH * em / start.page.width();
    for (int turn = 0; turn < REFINEMENTS; turn++) {
      boolean moved = false;
      for (int term = 0; term < TERMS; term++) {
        for (double by : new double[] {step, -step}) {
          double[] terms = best.terms.clone();
          terms[term] += by;
          LineField next = new LineField(start.page, terms);
          double reached = next.crispness(words, em);
          if (reached > crispness) {
            best = next;
            crispness = reached;
            moved = true;
          }
        }
      }
      step *= moved ? 1 : 0.5;
    }
    return best;
  }

  /** How clearly words stand in rows: the sum of squares of their profile, as in finding skew. */
  private double crispness(List<Point> words, double em) {
    double bin = BIN * em;
    int[] profile = new int[(int) (page.height() / bin) + 2 * MARGIN];
    for (Point word : words) {
      int row = (int) Math.floor((word.y() - fall(word)) / bin) + MARGIN;
      if (row >= 1 && row < profile.length - 1) {
        profile[row] += 2;
        profile[row - 1]++;
        profile[row + 1]++;
      }
    }
    double sum = 0;
    for (int count : profile) {
      sum += (double) count * count;
    }
    return sum / words.size();
  }

  private PageTransform levelling() {
    return PageTransform.warp(PageTransform.identity(page), this::back);
  }

  /** Where a point of the levelled page was. */
  private Point back(Point level) {
    Point there = level;
    for (int step = 0; step < STEPS; step++) {
      there = new Point(level.x(), level.y() + fall(there));
    }
    return there;
  }

  /** By how much the line through a point has fallen since the middle of the page. */
  private double fall(Point at) {
    double u = u(at);
    double v = v(at);
    double half = page.width() / 2.0;
    return half
        * u
        * (terms[0]
            + terms[1] * u / 2
            + terms[2] * v
            + terms[3] * u * v / 2
            + terms[4] * u * u / 3
            + terms[5] * v * v
            + terms[6] * u * u * u / 4);
  }

  private double slope(Point at) {
    double[] row = row(u(at), v(at));
    double slope = 0;
    for (int i = 0; i < TERMS; i++) {
      slope += row[i] * terms[i];
    }
    return slope;
  }

  /** Mean of what slopes are off, by the length of their lines. */
  private double off(List<Slope> slopes) {
    double sum = 0;
    double length = 0;
    for (Slope each : slopes) {
      sum += each.length() * Math.abs(each.slope() - slope(each.middle()));
      length += each.length();
    }
    return sum / length;
  }

  private double u(Point at) {
    return 2 * at.x() / page.width() - 1;
  }

  private double v(Point at) {
    return 2 * at.y() / page.height() - 1;
  }

  private static double[] row(double u, double v) {
    return new double[] {1, u, v, u * v, u * u, v * v, u * u * u};
  }

  private static double[] fit(List<Slope> slopes, Size page) {
    double whole = slopes.stream().mapToDouble(Slope::length).sum();
    LineField field = new LineField(page, new double[TERMS]);
    for (int turn = 0; turn < TURNS; turn++) {
      double[][] equations = new double[TERMS][TERMS + 1];
      for (Slope each : slopes) {
        double off = turn == 0 ? 0 : (each.slope() - field.slope(each.middle())) / OFF;
        double weight = each.length() / whole / (1 + off * off);
        double[] row = row(field.u(each.middle()), field.v(each.middle()));
        for (int i = 0; i < TERMS; i++) {
          for (int j = 0; j < TERMS; j++) {
            equations[i][j] += weight * row[i] * row[j];
          }
          equations[i][TERMS] += weight * row[i] * each.slope();
        }
      }
      for (int i = 1; i < TERMS; i++) {
        equations[i][i] += RIDGE;
      }
      equations[0][0] += 1e-9;
      field = new LineField(page, solved(equations));
    }
    return field.terms;
  }

  /** Solution of positive definite equations, the right side in their last column (Gauss). */
  private static double[] solved(double[][] equations) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double share = equations[row][i] / equations[i][i];
        for (int column = i; column <= size; column++) {
          equations[row][column] -= share * equations[i][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = equations[i][size];
      for (int column = i + 1; column < size; column++) {
        rest -= equations[i][column] * solution[column];
      }
      solution[i] = rest / equations[i][i];
    }
    return solution;
  }
}
