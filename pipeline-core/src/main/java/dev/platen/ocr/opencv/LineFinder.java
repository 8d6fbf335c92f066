package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds lines in ink: characters that stand close after each other, but not across a ruling, run
 * together. Runs that are too thick for one line are lines that touch; they are cut where there is
 * least ink.
 */
final class LineFinder {

  /** In characters: gaps up to this are within a line; columns leave less room than rows. */
  private static final double GAP_IN_ROW = 1.2;

  private static final double GAP_IN_COLUMN = 0.9;

  /** In characters: how thick one line may be. */
  private static final double MIN_THICKNESS = 0.5;

  private static final double MAX_THICKNESS = 2.8;

  /** In characters: a column is no thicker than a character and what stands beside it. */
  private static final double MAX_COLUMN = 1.7;

  /** In thicknesses. */
  private static final double MIN_LENGTH = 2;

  /** Share of the mean profile below which a valley divides two columns. */
  private static final double VALLEY = 0.35;

  private final Mat characters;
  private final double size;
  private final boolean vertical;
  private final boolean columns;
  private final List<Rect> found = new ArrayList<>();

  private LineFinder(Mat characters, double size, boolean vertical, boolean columns) {
    this.characters = characters;
    this.size = size;
    this.vertical = vertical;
    this.columns = columns;
  }

  /** Lines that run along or down the page, of any script, in pixels of the page. */
  static List<SurveyedLine> lines(Ink ink, boolean vertical) {
    return lines(ink, vertical, false);
  }

  /** Columns of Chinese, which stand closer than lines, in pixels of the page. */
  static List<SurveyedLine> columns(Ink ink, boolean vertical) {
    return lines(ink, vertical, true);
  }

  private static List<SurveyedLine> lines(Ink ink, boolean vertical, boolean columns) {
    Mat characters = new Mat();
    Mat rulings = new Mat();
    try {
      // Columns are looked at as rows of the transposed page.
      if (vertical) {
        Core.transpose(ink.characters(), characters);
        Core.transpose(ink.rulings(), rulings);
      } else {
        ink.characters().copyTo(characters);
        ink.rulings().copyTo(rulings);
      }
      LineFinder finder = new LineFinder(characters, ink.characterSize(), vertical, columns);
      finder.find(rulings);
      List<Rect> boxes = columns ? ColumnPieces.joined(finder.found) : finder.found;
      return boxes.stream().map(box -> finder.line(box, ink.scale())).toList();
    } finally {
      characters.release();
      rulings.release();
    }
  }

  private void find(Mat rulings) {
    Mat joined = new Mat();
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    double gap = columns ? GAP_IN_COLUMN : GAP_IN_ROW;
    Mat element =
        Imgproc.getStructuringElement(
            Imgproc.MORPH_RECT, new Size(Math.max(1, Math.round(gap * size)), 1));
    try {
      Imgproc.morphologyEx(characters, joined, Imgproc.MORPH_CLOSE, element, new Point(-1, -1), 1);
      Core.subtract(joined, rulings, joined);
      int count =
          Imgproc.connectedComponentsWithStats(joined, labels, stats, centroids, 8, CvType.CV_32S);
      int[] values = new int[count * 5];
      stats.get(0, 0, values);
      for (int label = 1; label < count; label++) {
        add(
            new Rect(
                values[5 * label + Imgproc.CC_STAT_LEFT],
                values[5 * label + Imgproc.CC_STAT_TOP],
                values[5 * label + Imgproc.CC_STAT_WIDTH],
                values[5 * label + Imgproc.CC_STAT_HEIGHT]));
      }
    } finally {
      joined.release();
      labels.release();
      stats.release();
      centroids.release();
      element.release();
    }
  }

  private void add(Rect box) {
    if (columns && box.height > MAX_COLUMN * size && box.width > 3 * size) {
      divide(box);
    } else if (box.height >= MIN_THICKNESS * size
        && box.height <= MAX_THICKNESS * size
        && (columns || box.width >= MIN_LENGTH * box.height)) {
      found.add(box);
    }
  }

  /** Cuts columns that touch apart, and each where it ends. */
  private void divide(Rect box) {
    for (Rect column : runs(box, 1, VALLEY, 1)) {
      if (column.height >= MIN_THICKNESS * size && column.height <= MAX_THICKNESS * size) {
        found.addAll(runs(column, 0, 0, GAP_IN_COLUMN * size));
      }
    }
  }

  /**
   * The parts of a box that have ink.
   *
   * @param dimension 1 for parts above each other, 0 for parts beside each other
   * @param share of the mean of the profile that counts as ink
   * @param gap parts that are nearer to each other are one
   */
  private List<Rect> runs(Rect box, int dimension, double share, double gap) {
    double[] profile = profile(box, dimension);
    double threshold = share * Arrays.stream(profile).average().orElse(0);
    List<Rect> runs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i <= profile.length; i++) {
      boolean inked = i < profile.length && profile[i] > threshold;
      if (start >= 0 && (i == profile.length || inked && i - end > gap)) {
        runs.add(
            dimension == 1
                ? new Rect(box.x, box.y + start, box.width, end - start)
                : new Rect(box.x + start, box.y, end - start, box.height));
        start = -1;
      }
      if (inked) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    return runs;
  }

  private double[] profile(Rect box, int dimension) {
    Mat part = characters.submat(box);
    Mat profile = new Mat();
    try {
      Core.reduce(part, profile, dimension, Core.REDUCE_AVG, CvType.CV_64F);
      double[] values = new double[(int) profile.total()];
      profile.get(0, 0, values);
      return values;
    } finally {
      part.release();
      profile.release();
    }
  }

  private SurveyedLine line(Rect box, double scale) {
    Box own =
        vertical
            ? new Box(box.y, box.x, box.height, box.width)
            : new Box(box.x, box.y, box.width, box.height);
    return new SurveyedLine(
        new Box(own.x() / scale, own.y() / scale, own.width() / scale, own.height() / scale),
        runs(box));
  }

  /** Mean number of runs of ink in those columns of a line that have any. */
  private double runs(Rect box) {
    byte[] above = new byte[box.width];
    byte[] row = new byte[box.width];
    int[] runs = new int[box.width];
    for (int y = box.y; y < box.y + box.height; y++) {
      Mat part = characters.submat(y, y + 1, box.x, box.x + box.width);
      part.get(0, 0, row);
      part.release();
      for (int x = 0; x < box.width; x++) {
        runs[x] += row[x] != 0 && above[x] == 0 ? 1 : 0;
      }
      byte[] swap = above;
      above = row;
      row = swap;
    }
    long all = 0;
    long inked = 0;
    for (int own : runs) {
      all += own;
      inked += own > 0 ? 1 : 0;
    }
    return inked == 0 ? 0 : (double) all / inked;
  }
}
