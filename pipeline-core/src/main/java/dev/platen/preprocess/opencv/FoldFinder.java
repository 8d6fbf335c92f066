package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Creases of a sheet that was folded: faint dark lines from one edge of the paper to the other,
 * nearly straight, level or upright.
 *
 * <p>The page is seen as strips across the crease, and in each as the lightest paper of every row,
 * which print does not hide. The course of a crease is the way through all strips, at most a pixel
 * up or down from one to the next, along which the rows are darkest against those around: found by
 * dynamic programming, as the seams of S. Avidan and A. Shamir (2007) are.
 */
public final class FoldFinder {

  /** Strips across a crease. */
  private static final int STRIPS = 32;

  /** Pixels of a view along a crease in which there is paper between letters. */
  private static final int LETTERS = 15;

  /** Rows on either side that a crease is compared with, and those that belong to it. */
  private static final int AROUND = 9;

  private static final int HALF = 3;

  /**
   * By how much of the paper's level a crease is darker; what is darker than the most is a line.
   */
  private static final double LEAST = 0.02;

  private static final double MOST = 0.35;

  /** Share of the strips in which a crease must be seen. */
  private static final double SEEN = 0.85;

  /** More of them are a pattern of the paper. */
  private static final int MOST_FOLDS = 6;

  private FoldFinder() {}

  /** How many creases there are, level and upright; 0 where they are too many to be any. */
  public static int count(Mat gray) {
    Mat turned = new Mat();
    try {
      Core.transpose(gray, turned);
      int level = Profile.of(gray).folds().size();
      int upright = Profile.of(turned).folds().size();
      return Math.max(level, upright) > MOST_FOLDS ? 0 : level + upright;
    } finally {
      turned.release();
    }
  }

  /**
   * By how much paper must be made lighter so that level creases vanish: 1 where there is none.
   *
   * @return numbers, a row for a row of the view, a column for a strip; for the caller to release
   */
  static Mat gains(Mat gray) {
    Profile profile = Profile.of(gray);
    Mat gains = Mat.ones(gray.rows(), STRIPS, CvType.CV_32F);
    List<int[]> folds = profile.folds();
    if (folds.size() > MOST_FOLDS) {
      return gains;
    }
    for (int[] fold : folds) {
      for (int strip = 0; strip < STRIPS; strip++) {
        for (int row = fold[strip] - HALF; row <= fold[strip] + HALF; row++) {
          if (row >= 0 && row < profile.rows) {
            gains.put(row, strip, 1 / (1 - Math.max(0, Math.min(MOST, profile.dip(row, strip)))));
          }
        }
      }
    }
    return gains;
  }

  /**
   * The lightest paper of each row in each strip.
   *
   * @param levels strip by strip
   * @param rows of the view
   */
  private record Profile(float[][] levels, int rows) {

    static Profile of(Mat gray) {
      Mat lightest = new Mat();
      Mat strips = new Mat();
      Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(LETTERS, 1));
      try {
        Imgproc.dilate(gray, lightest, element);
        Imgproc.resize(lightest, strips, new Size(STRIPS, gray.rows()), 0, 0, Imgproc.INTER_AREA);
        strips.convertTo(strips, CvType.CV_32F);
        Core.transpose(strips, strips);
        float[][] levels = new float[STRIPS][gray.rows()];
        for (int strip = 0; strip < STRIPS; strip++) {
          strips.get(strip, 0, levels[strip]);
        }
        return new Profile(levels, gray.rows());
      } finally {
        lightest.release();
        strips.release();
        element.release();
      }
    }

    /** How much darker than the rows around a row is in a strip, as a share of their level. */
    double dip(int row, int strip) {
      double above = around(strip, row - AROUND, row - HALF);
      double below = around(strip, row + HALF + 1, row + AROUND + 1);
      double paper = Math.min(above, below);
      return paper <= 0 ? 0 : 1 - levels[strip][row] / paper;
    }

    private double around(int strip, int from, int to) {
      double most = 0;
      for (int row = Math.max(0, from); row < Math.min(rows, to); row++) {
        most = Math.max(most, levels[strip][row]);
      }
      return most;
    }

    /** The row of each crease in every strip. */
    List<int[]> folds() {
      if (rows < 20 * AROUND) {
        return List.of();
      }
      double[][] dips = new double[STRIPS][];
      dips[0] = dips(0);
      dips[STRIPS - 1] = dips(STRIPS - 1);
      // Margins of most pages are even, and a crease is seen there too.
      if (isEven(dips[0]) || isEven(dips[STRIPS - 1])) {
        return List.of();
      }
      for (int strip = 1; strip < STRIPS - 1; strip++) {
        dips[strip] = dips(strip);
      }
      return courses(dips);
    }

    /** For each row of a strip 0, or more than 1 where it is as dark as a crease. */
    private double[] dips(int strip) {
      double[] dips = new double[rows];
      for (int row = AROUND; row < rows - AROUND; row++) {
        double dip = dip(row, strip);
        dips[row] = dip < LEAST || dip > MOST ? 0 : 1 + dip;
      }
      return dips;
    }

    private static boolean isEven(double[] dips) {
      return Arrays.stream(dips).noneMatch(dip -> dip > 0);
    }

    /** Ways through all strips in which a crease is seen in enough of them. */
    private List<int[]> courses(double[][] dips) {
      double[][] sums = new double[STRIPS][];
      sums[0] = dips[0];
      for (int strip = 1; strip < STRIPS; strip++) {
        sums[strip] = new double[rows];
        for (int row = 1; row < rows - 1; row++) {
          sums[strip][row] = dips[strip][row] + best(sums[strip - 1], row);
        }
      }
      List<int[]> found = new ArrayList<>();
      double[] ends = sums[STRIPS - 1];
      for (int row = AROUND; row < rows - AROUND; row++) {
        if (ends[row] >= SEEN * STRIPS && ends[row] >= highestNear(ends, row)) {
          int[] course = course(sums, row);
          if (isSeen(dips, course) && isApart(found, course)) {
            found.add(course);
          }
        }
      }
      return found;
    }

    private static double best(double[] sums, int row) {
      return Math.max(sums[row], Math.max(sums[row - 1], sums[row + 1]));
    }

    private static double highestNear(double[] ends, int row) {
      double most = 0;
      for (int near = row - AROUND; near <= row + AROUND; near++) {
        most = Math.max(most, ends[near]);
      }
      return most;
    }

    private static int[] course(double[][] sums, int end) {
      int[] course = new int[STRIPS];
      course[STRIPS - 1] = end;
      for (int strip = STRIPS - 2; strip >= 0; strip--) {
        int row = course[strip + 1];
        double[] before = sums[strip];
        int next = row;
        next = row > 0 && before[row - 1] > before[next] ? row - 1 : next;
        next = row + 1 < before.length && before[row + 1] > before[next] ? row + 1 : next;
        course[strip] = next;
      }
      return course;
    }

    /** Sums may hold a little of much: a crease must be there in most strips, and at both edges. */
    private static boolean isSeen(double[][] dips, int[] course) {
      int seen = 0;
      for (int strip = 0; strip < STRIPS; strip++) {
        seen += dips[strip][course[strip]] > 0 ? 1 : 0;
      }
      return seen >= SEEN * STRIPS
          && dips[0][course[0]] > 0
          && dips[STRIPS - 1][course[STRIPS - 1]] > 0;
    }

    private static boolean isApart(List<int[]> found, int[] course) {
      return found.stream().allMatch(other -> Math.abs(other[0] - course[0]) > AROUND);
    }
  }
}
