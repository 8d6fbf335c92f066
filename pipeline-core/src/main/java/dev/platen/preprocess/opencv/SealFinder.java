package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds stamps and seals in red ink by their color: a border that closes around something, or the
 * square of a Chinese seal. Red letters close around something too, but stand in words.
 */
public final class SealFinder {

  /** Levels by which red is above green and blue. */
  private static final int REDDER = 45;

  /** Pixels of a border that print may run over. */
  private static final int GAP = 7;

  /** Sides in parts of the longer side of the page: 7 to 90 millimeters of an A4 sheet. */
  private static final double LEAST = 0.024;

  private static final double MOST = 0.3;

  /** Ratio of the sides of the longest stamps. */
  private static final double LONGEST = 6;

  /** Share of the box around a border that lies within it: a circle has 0.785, a word less. */
  private static final double CLOSED = 0.6;

  /** Shares of that box that are red. */
  private static final double LEAST_RED = 0.06;

  private static final double MOST_RED = 0.75;

  /** Letters of a word are this much alike in height, and stand this many heights apart. */
  private static final double ALIKE = 0.6;

  private static final double APART = 0.8;

  private static final int MOST_SEALS = 20;

  private SealFinder() {}

  /**
   * A seal.
   *
   * @param box in pixels of the view
   * @param outline on the page, clockwise from its top left
   * @param inkShare share of the box that is red
   * @param printShare share of the box that is dark without being red: print that runs through
   */
  public record Seal(Box box, List<Point> outline, double inkShare, double printShare) {

    public Seal {
      outline = List.copyOf(outline);
    }
  }

  /** Seals in a view in color; none in a gray one. */
  public static List<Seal> find(PageView view) {
    if (view.reduced().channels() == 1) {
      return List.of();
    }
    Mat red = red(view.reduced());
    try {
      if (Core.countNonZero(red) == 0) {
        return List.of();
      }
      Map<Rect, Double> spots = spots(red);
      List<Seal> seals = new ArrayList<>();
      spots.forEach(
          (place, within) -> {
            boolean letter = spots.keySet().stream().anyMatch(other -> isBeside(other, place));
            if (isOfASize(place, view) && within >= CLOSED * place.area() && !letter) {
              Seal seal = seal(view, red, place);
              if (seal.inkShare() >= LEAST_RED && seal.inkShare() <= MOST_RED) {
                seals.add(seal);
              }
            }
          });
      return seals.subList(0, Math.min(MOST_SEALS, seals.size()));
    } finally {
      red.release();
    }
  }

  /** Boxes around connected red, and the area within the outline of each. */
  private static Map<Rect, Double> spots(Mat red) {
    Mat joined = new Mat();
    Mat hierarchy = new Mat();
    Mat gaps = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(GAP, GAP));
    List<MatOfPoint> contours = new ArrayList<>();
    Map<Rect, Double> spots = new LinkedHashMap<>();
    try {
      Imgproc.morphologyEx(red, joined, Imgproc.MORPH_CLOSE, gaps);
      Imgproc.findContours(
          joined, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
      contours.forEach(
          contour -> spots.put(Imgproc.boundingRect(contour), Imgproc.contourArea(contour)));
      return spots;
    } finally {
      contours.forEach(Mat::release);
      joined.release();
      hierarchy.release();
      gaps.release();
    }
  }

  /** Where a picture in color is red, 255; for the caller to release. */
  static Mat red(Mat color) {
    List<Mat> channels = new ArrayList<>();
    Mat others = new Mat();
    Mat red = new Mat();
    try {
      Core.split(color, channels);
      Core.max(channels.get(0), channels.get(1), others);
      Core.subtract(channels.get(2), others, red);
      Imgproc.threshold(red, red, REDDER, 255, Imgproc.THRESH_BINARY);
      return red;
    } finally {
      channels.forEach(Mat::release);
      others.release();
    }
  }

  private static boolean isOfASize(Rect place, PageView view) {
    double longer = Math.max(view.size().width(), view.size().height());
    int less = Math.min(place.width, place.height);
    int more = Math.max(place.width, place.height);
    return less >= LEAST * longer && more <= MOST * longer && more <= LONGEST * less;
  }

  /** Whether two spots are neighbors in a word. */
  private static boolean isBeside(Rect one, Rect other) {
    double gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
    double common = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
    double lower = Math.min(one.height, other.height);
    double higher = Math.max(one.height, other.height);
    return gap >= 0 && gap <= APART * higher && common > lower / 2 && lower >= ALIKE * higher;
  }

  private static Seal seal(PageView view, Mat red, Rect place) {
    Mat ink = view.ink().submat(place);
    Mat own = red.submat(place);
    Mat print = new Mat();
    Mat wide = new Mat();
    Mat edge = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
    try {
      Imgproc.dilate(own, wide, edge);
      Core.subtract(ink, wide, print);
      Box box = new Box(place.x, place.y, place.width, place.height);
      return new Seal(
          box,
          view.transform().outlineOnSource(box),
          Core.countNonZero(own) / place.area(),
          Core.countNonZero(print) / place.area());
    } finally {
      ink.release();
      own.release();
      print.release();
      wide.release();
      edge.release();
    }
  }
}
