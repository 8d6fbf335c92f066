package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Level lines that run into letters: rules of a form that was filled in, underlines, lines struck
 * through words. Rulings of tables, which meet others that run down, are no strikes.
 */
public final class StrikeFinder {

  /** Least length in heights of characters. */
  private static final double LENGTH = 8;

  /** Most thickness in heights of characters; slanting lines are thicker by their rise. */
  private static final double THICKNESS = 0.3;

  private static final double RISE = 0.02;

  /** Share of its length at which ink stands on or hangs from a line that runs into letters. */
  private static final double TOUCHED = 0.07;

  /** The same of what is no line, but the letters of a word that stand close. */
  private static final double COVERED = 0.93;

  /** Least length in heights of characters of the rulings that run down in a table. */
  private static final double RULING = 3;

  private StrikeFinder() {}

  /** Boxes around such lines, in pixels of the ink. */
  public static List<Rect> strikes(Mat ink, double characterHeight) {
    List<Rect> strikes = new ArrayList<>();
    if (characterHeight <= 0) {
      return strikes;
    }
    Mat lines = lines(ink, characterHeight);
    Mat down = down(ink, characterHeight);
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      int count = Imgproc.connectedComponentsWithStats(lines, labels, stats, centroids);
      int[] box = new int[5];
      for (int label = 1; label < count; label++) {
        stats.get(label, 0, box);
        Rect line = new Rect(box[0], box[1], box[2], box[3]);
        double thickness = (double) box[Imgproc.CC_STAT_AREA] / line.width;
        if (thickness <= THICKNESS * characterHeight + 2
            && line.height <= thickness + RISE * line.width + 2
            && isTouched(ink, lines, line)
            && !meets(down, line)) {
          strikes.add(line);
        }
      }
      return strikes;
    } finally {
      lines.release();
      down.release();
      labels.release();
      stats.release();
      centroids.release();
    }
  }

  /** Level runs of ink that are long; a line that slants by a degree is one too. */
  static Mat lines(Mat ink, double characterHeight) {
    Mat thick = new Mat();
    Mat up = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(1, 3));
    Mat along =
        Imgproc.getStructuringElement(
            Imgproc.MORPH_RECT, new Size(Math.max(12, Math.round(LENGTH * characterHeight)), 1));
    Mat lines = new Mat();
    try {
      Imgproc.dilate(ink, thick, up);
      Imgproc.morphologyEx(thick, lines, Imgproc.MORPH_OPEN, along);
      return lines;
    } finally {
      thick.release();
      up.release();
      along.release();
    }
  }

  private static Mat down(Mat ink, double characterHeight) {
    Mat along =
        Imgproc.getStructuringElement(
            Imgproc.MORPH_RECT, new Size(1, Math.max(12, Math.round(RULING * characterHeight))));
    Mat down = new Mat();
    try {
      Imgproc.morphologyEx(ink, down, Imgproc.MORPH_OPEN, along);
      return down;
    } finally {
      along.release();
    }
  }

  /** Whether a line meets one that runs down. */
  private static boolean meets(Mat down, Rect line) {
    int reach = 4;
    Mat around =
        down.submat(
            Math.max(0, line.y - reach),
            Math.min(down.rows(), line.y + line.height + reach),
            Math.max(0, line.x - reach),
            Math.min(down.cols(), line.x + line.width + reach));
    try {
      return Core.countNonZero(around) > 0;
    } finally {
      around.release();
    }
  }

  /** Whether enough ink lies right above or right below a line. */
  private static boolean isTouched(Mat ink, Mat lines, Rect line) {
    int top = Math.max(0, line.y - 2);
    int bottom = Math.min(ink.rows(), line.y + line.height + 2);
    Mat part = ink.submat(top, bottom, line.x, line.x + line.width);
    Mat own = lines.submat(top, bottom, line.x, line.x + line.width);
    Mat others = new Mat();
    Mat columns = new Mat();
    try {
      Core.subtract(part, own, others);
      Core.reduce(others, columns, 0, Core.REDUCE_MAX);
      double touched = (double) Core.countNonZero(columns) / line.width;
      return touched >= TOUCHED && touched <= COVERED;
    } finally {
      part.release();
      own.release();
      others.release();
      columns.release();
    }
  }

  /**
   * What of lines may be erased, 255: strokes of letters that cross them are kept whole.
   *
   * @param ink of the page at full size
   * @param strikes boxes around lines in it
   * @return for the caller to release
   */
  static Mat erasable(Mat ink, List<Rect> strikes, double characterHeight) {
    Mat lines = lines(ink, characterHeight);
    Mat erasable = Mat.zeros(ink.size(), ink.type());
    try {
      for (Rect strike : strikes) {
        erase(ink, lines, erasable, strike);
      }
      return erasable;
    } finally {
      lines.release();
    }
  }

  private static void erase(Mat ink, Mat lines, Mat erasable, Rect strike) {
    Mat line = lines.submat(strike);
    double thickness = (double) Core.countNonZero(line) / line.cols() - 2;
    int taller = (int) Math.max(3, Math.round(1.5 * thickness + 1.5));
    int top = Math.max(0, strike.y - taller);
    int bottom = Math.min(ink.rows(), strike.y + strike.height + taller);
    Mat around = ink.submat(top, bottom, strike.x, strike.x + strike.width);
    Mat upright = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(1, taller));
    Mat strokes = new Mat();
    Mat target = erasable.submat(strike);
    try {
      Imgproc.morphologyEx(around, strokes, Imgproc.MORPH_OPEN, upright);
      Mat here = strokes.rowRange(strike.y - top, strike.y - top + strike.height);
      Core.subtract(line, here, target);
      here.release();
    } finally {
      line.release();
      around.release();
      upright.release();
      strokes.release();
      target.release();
    }
  }
}
