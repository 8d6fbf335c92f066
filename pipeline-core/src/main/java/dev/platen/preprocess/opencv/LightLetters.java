package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Light spots in a filled area that stand side by side as letters do. */
final class LightLetters {

  /** So many letters make a word, and so many of them two. */
  private static final int WORD = 3;

  private static final int WORDS = 6;

  /** Width over height of an area from which on one word is enough: a heavy letter is none. */
  private static final double WIDE = 1.6;

  /** Heights of characters: lower spots are noise. */
  private static final double LOWEST = 0.4;

  private static final int LEAST_PIXELS = 4;

  /** Share of the area's height that letters have at most; what is higher is no part of it. */
  private static final double HIGHEST = 0.9;

  /** Heights: the widest spot that may be letters grown together. */
  private static final double WIDEST = 12;

  /** Heights of letters between those that stand side by side, and the ratio of their heights. */
  private static final double APART = 1.2;

  private static final double ALIKE = 1.8;

  /** Heights by which their feet, or their heads, are off one line at most; a pixel at least. */
  private static final double LEVEL = 0.2;

  /** Share of the spots that stand side by side where they are letters. */
  private static final double IN_WORDS = 0.5;

  /**
   * Share of their convex hulls that letters take at most, in the mean: they have arms and bays,
   * which the insides of heavy dark letters have not.
   */
  private static final double FULLEST = 0.9;

  /** Share of its box that a light cell fills, and its least sides in heights and characters. */
  private static final double CELL = 0.92;

  private static final double WIDE_CELL = 1.2;
  private static final double LOW_CELL = 0.7;
  private static final double HIGH_CELL = 1.3;

  private LightLetters() {}

  /**
   * Counts the letters of an area; takes out of it what is too large for one, such as light cells.
   *
   * @param character usual height of characters on the page, in the area's pixels
   */
  static int count(FilledArea area, double character) {
    Mat light = new Mat();
    Mat hierarchy = new Mat();
    List<MatOfPoint> spots = new ArrayList<>();
    try {
      Core.bitwise_and(area.light(), area.inside(), light);
      Imgproc.findContours(
          light, spots, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
      List<Rect> letters = new ArrayList<>();
      double full = 0;
      double least = Math.max(LEAST_PIXELS, LOWEST * character);
      for (MatOfPoint spot : spots) {
        Rect box = Imgproc.boundingRect(spot);
        boolean noise = box.height < least;
        boolean large =
            box.height > HIGHEST * light.rows() || (box.width > WIDEST * box.height && !noise);
        if (large || isCell(spot, box, character)) {
          Imgproc.drawContours(area.inside(), List.of(spot), 0, new Scalar(0), Imgproc.FILLED);
        } else if (!noise && isWithin(spot, area.inner())) {
          letters.add(box);
          full += fullness(spot);
        }
      }
      return full > FULLEST * letters.size() ? 0 : inWords(letters);
    } finally {
      light.release();
      hierarchy.release();
      spots.forEach(Mat::release);
    }
  }

  /** Whether so many letters tell that an area is there for them. */
  static boolean areEnough(int letters, Rect area) {
    return letters >= WORDS || (letters >= WORD && area.width >= WIDE * area.height);
  }

  /** Whether a spot is a light box on the area, such as a cell of a table with a dark frame. */
  private static boolean isCell(MatOfPoint spot, Rect box, double character) {
    boolean wide = box.width >= WIDE_CELL * box.height && box.height >= LOW_CELL * character;
    boolean high = box.width >= box.height / 2.0 && box.height >= HIGH_CELL * character;
    // The outline runs through the middle of its pixels.
    double inner = Math.max(1, (box.width - 1.0) * (box.height - 1.0));
    return (wide || high) && Imgproc.contourArea(spot) >= CELL * inner;
  }

  /** Whether a spot keeps away from the outline: what touches it is paper that comes in. */
  private static boolean isWithin(MatOfPoint spot, Mat inner) {
    byte[] pixel = new byte[1];
    for (Point point : spot.toArray()) {
      inner.get((int) point.y, (int) point.x, pixel);
      if (pixel[0] == 0) {
        return false;
      }
    }
    return true;
  }

  /** Share that a spot takes of its convex hull. */
  private static double fullness(MatOfPoint spot) {
    MatOfInt corners = new MatOfInt();
    Imgproc.convexHull(spot, corners);
    Point[] points = spot.toArray();
    Point[] around =
        Arrays.stream(corners.toArray()).mapToObj(i -> points[i]).toArray(Point[]::new);
    corners.release();
    MatOfPoint hull = new MatOfPoint(around);
    double whole = Imgproc.contourArea(hull);
    hull.release();
    return whole <= 0 ? 1 : Imgproc.contourArea(spot) / whole;
  }

  /** The spots beside which another one stands; 1 at most where most of them stand alone. */
  private static int inWords(List<Rect> boxes) {
    int count = 0;
    for (Rect box : boxes) {
      count +=
          boxes.stream().anyMatch(other -> !other.equals(box) && areBeside(box, other)) ? 1 : 0;
    }
    return count >= IN_WORDS * boxes.size() ? count : Math.min(1, boxes.size());
  }

  /** Whether two spots are of a height and stand on one line, or hang from one. */
  private static boolean areBeside(Rect one, Rect other) {
    int gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
    int low = Math.min(one.height, other.height);
    int high = Math.max(one.height, other.height);
    int tops = Math.abs(one.y - other.y);
    int feet = Math.abs(one.y + one.height - other.y - other.height);
    return high <= ALIKE * low
        && gap <= APART * high
        && Math.min(tops, feet) <= Math.max(1, LEVEL * high);
  }
}
