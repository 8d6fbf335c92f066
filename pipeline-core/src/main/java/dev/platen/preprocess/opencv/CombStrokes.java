package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The ink of a page as combs are looked for in it: level lines, and the upright strokes that stand
 * on them. Coordinates are pixels of the ink from its upper left corner.
 */
final class CombStrokes {

  /** Pixels of an upright stroke, at least. */
  private static final int LEAST_UPRIGHT = 4;

  /** Pixels that upright strokes may be broken by: more would join letters to them. */
  private static final int[] BREAKS = {2, 4};

  /** Pixels of a level line, at least. */
  private static final int LEAST_LEVEL = 10;

  /** Pixels around the foot of a stroke in which its line is. */
  private static final int FOOT = 2;

  /** A page with more strokes on lines is hatched. */
  private static final int MAX_STROKES = 20_000;

  private final int width;
  private final int height;
  private final byte[] ink;
  private final byte[] level;
  private final List<Stroke> all;

  private CombStrokes(Mat ink, Mat level) {
    this.width = ink.cols();
    this.height = ink.rows();
    this.ink = new byte[width * height];
    this.level = new byte[width * height];
    ink.get(0, 0, this.ink);
    level.get(0, 0, this.level);
    this.all = new ArrayList<>();
  }

  /**
   * An upright stroke.
   *
   * @param x its middle
   * @param top its first row
   * @param bottom its last row
   * @param thickness its mean width
   */
  record Stroke(double x, double top, double bottom, double thickness) {

    double height() {
      return bottom - top + 1;
    }
  }

  static CombStrokes of(Mat ink) {
    Mat across = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(LEAST_LEVEL, 1));
    Mat level = new Mat();
    try {
      Imgproc.morphologyEx(ink, level, Imgproc.MORPH_OPEN, across);
      CombStrokes strokes = new CombStrokes(ink, level);
      for (int broken : BREAKS) {
        strokes.collect(ink, broken);
      }
      strokes.all.sort(Comparator.comparingDouble(Stroke::x).thenComparingDouble(Stroke::top));
      return strokes;
    } finally {
      across.release();
      level.release();
    }
  }

  private void collect(Mat ink, int broken) {
    Mat down = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(1, LEAST_UPRIGHT));
    Mat mend = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(1, broken + 1));
    Mat upright = new Mat();
    try {
      Imgproc.morphologyEx(ink, upright, Imgproc.MORPH_CLOSE, mend);
      Imgproc.morphologyEx(upright, upright, Imgproc.MORPH_OPEN, down);
      collect(upright);
    } finally {
      down.release();
      mend.release();
      upright.release();
    }
  }

  private void collect(Mat upright) {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat middles = new Mat();
    try {
      int count =
          Imgproc.connectedComponentsWithStats(upright, labels, stats, middles, 8, CvType.CV_32S);
      int[] box = new int[5];
      double[] middle = new double[2];
      for (int label = 1; label < count && all.size() < MAX_STROKES; label++) {
        stats.get(label, 0, box);
        middles.get(label, 0, middle);
        int bottom = box[Imgproc.CC_STAT_TOP] + box[Imgproc.CC_STAT_HEIGHT] - 1;
        double thickness =
            (double) box[Imgproc.CC_STAT_AREA] / Math.max(1, box[Imgproc.CC_STAT_HEIGHT]);
        if (2 * thickness < box[Imgproc.CC_STAT_HEIGHT] && isLine(middle[0], bottom)) {
          all.add(new Stroke(middle[0], box[Imgproc.CC_STAT_TOP], bottom, thickness));
        }
      }
    } finally {
      labels.release();
      stats.release();
      middles.release();
    }
  }

  /** Strokes that stand on a level line, from left to right. */
  List<Stroke> all() {
    return all;
  }

  private boolean isLine(double x, double y) {
    return isLevel((int) x, y) || isLevel((int) x - FOOT, y) || isLevel((int) x + FOOT, y);
  }

  /** Whether there is ink of a level line in a column, near a row. */
  boolean isLevel(int x, double y) {
    int middle = (int) Math.round(y);
    for (int row = middle - FOOT; row <= middle + FOOT; row++) {
      if (isLevelAt(x, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLevelAt(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && level[y * width + x] != 0;
  }

  /** The lowest row near another one in which a column has ink of a level line; -1 for none. */
  int levelBelow(int x, double y) {
    int middle = (int) Math.round(y);
    for (int row = middle + FOOT; row >= middle - FOOT; row--) {
      if (isLevelAt(x, row)) {
        return row;
      }
    }
    return -1;
  }

  /** Share of the rows in which one of two columns has ink. */
  double inkAt(int one, int other, double from, double to) {
    int seen = 0;
    int rows = 0;
    for (int y = (int) Math.round(from); y <= Math.round(to); y++) {
      rows++;
      seen += isInk(one, y) || isInk(other, y) ? 1 : 0;
    }
    return (double) seen / Math.max(1, rows);
  }

  private boolean isInk(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && ink[y * width + x] != 0;
  }

  /** Whether a pixel is ink, but none of a level line. */
  boolean isMark(int x, int y) {
    return x >= 0
        && y >= 0
        && x < width
        && y < height
        && ink[y * width + x] != 0
        && level[y * width + x] == 0;
  }

  /** Share of the columns between two points in which a level line runs near the way. */
  double lineBetween(double x1, double y1, double x2, double y2) {
    int from = (int) Math.round(x1);
    int to = (int) Math.round(x2);
    int seen = 0;
    for (int x = from; x <= to; x++) {
      double share = to == from ? 0 : (double) (x - from) / (to - from);
      seen += isLevel(x, y1 + share * (y2 - y1)) ? 1 : 0;
    }
    return (double) seen / Math.max(1, to - from + 1);
  }

  /** Share of the columns of a row from one column to another that are a level line. */
  double lineAt(double y, double x1, double x2) {
    int row = (int) Math.round(y);
    int from = (int) Math.ceil(x1);
    int to = (int) Math.floor(x2);
    int seen = 0;
    for (int x = from; x <= to; x++) {
      seen += isLevelAt(x, row) ? 1 : 0;
    }
    return (double) seen / Math.max(1, to - from + 1);
  }
}
