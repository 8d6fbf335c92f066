package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Picture;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds stamps and seals in red or blue ink by their color: a border that closes around letters of
 * the same ink, or the square of a Chinese seal. Letters close around something too, but stand in
 * words; areas of color, as in pictures and of what a page lies on, are filled or ragged.
 */
public final class SealFinder {

  /** Pixels of a border that print may run over. */
  private static final int GAP = 7;

  /** Sides in parts of the longer side of the page: 7 to 90 millimeters of an A4 sheet. */
  private static final double LEAST = 0.024;

  private static final double MOST = 0.3;

  /** Ratio of the sides of the longest stamps. */
  private static final double LONGEST = 6;

  /**
   * Share of the narrowest box around a border, however turned, that lies within it: an ellipse has
   * 0.785, a word less.
   */
  private static final double CLOSED = 0.7;

  /** Shares of the upright box around a border that are of its ink. */
  private static final double LEAST_INK = 0.06;

  private static final double MOST_INK = 0.5;

  /** The same of a Chinese seal whose characters are left white, which is red and a square. */
  private static final double MOST_SOLID = 0.75;

  private static final double SQUARE = 0.85;
  private static final double SQUARE_SIDES = 1.5;

  /** Share of the middle of a box that is of the border's ink: letters, which a frame has not. */
  private static final double LETTERED = 0.03;

  /** Sides of that middle in parts of the box's. */
  private static final double MIDDLE = 0.6;

  /** Share of a seal's box that is other ink, where it lies on print. */
  private static final double PRINTED = 0.01;

  /** Letters of a word are this much alike in height, and stand this many heights apart. */
  private static final double ALIKE = 0.6;

  private static final double APART = 0.8;

  /** More spots of a seal's size are a pattern: grain of what a page lies on, moire. */
  private static final int MOST_SPOTS = 40;

  private static final int MOST_SEALS = 20;

  private SealFinder() {}

  /**
   * A seal.
   *
   * @param box in pixels of the view
   * @param outline on the page, clockwise from its top left
   * @param ink what it was stamped with
   * @param inkShare share of the box that is of that ink
   * @param printShare share of the box that is dark and not of it: print that runs through
   */
  public record Seal(
      Box box, List<Point> outline, SealInk ink, double inkShare, double printShare) {

    public Seal {
      outline = List.copyOf(outline);
    }

    /** Whether there is print under it. */
    public boolean isOnPrint() {
      return printShare >= PRINTED;
    }

    /** What layout gets to know of it. */
    public Picture picture() {
      return new Picture(
          outline,
          inkShare,
          ink == SealInk.RED ? 1 : 0,
          isOnPrint() ? Picture.Kind.SEAL_ON_PRINT : Picture.Kind.SEAL);
    }
  }

  /** Seals in a view in color; none in a gray one. */
  public static List<Seal> find(PageView view) {
    if (view.reduced().channels() == 1) {
      return List.of();
    }
    List<Seal> seals = new ArrayList<>();
    for (SealInk ink : SealInk.values()) {
      Mat mask = ink.mask(view.reduced());
      try {
        seals.addAll(find(view, ink, mask));
      } finally {
        mask.release();
      }
    }
    return seals.subList(0, Math.min(MOST_SEALS, seals.size()));
  }

  private static List<Seal> find(PageView view, SealInk ink, Mat mask) {
    if (Core.countNonZero(mask) == 0) {
      return List.of();
    }
    List<Spot> spots = spots(mask);
    List<Seal> seals = new ArrayList<>();
    if (spots.stream().filter(spot -> isOfASize(spot.place(), view)).count() > MOST_SPOTS) {
      return List.of();
    }
    for (Spot spot : spots) {
      if (isOfASize(spot.place(), view)
          && isOnSheet(spot.place(), mask)
          && spot.closed() >= CLOSED
          && spots.stream().noneMatch(other -> isBeside(other.place(), spot.place()))) {
        Seal seal = seal(view, ink, mask, spot.place());
        boolean solid = ink == SealInk.RED && spot.isSquare();
        if (seal.inkShare() >= LEAST_INK
            && seal.inkShare() <= (solid ? MOST_SOLID : MOST_INK)
            && isLettered(mask, spot.place())) {
          seals.add(seal);
        }
      }
    }
    return seals;
  }

  /**
   * Connected ink.
   *
   * @param place the upright box around it
   * @param closed share of the narrowest box around it that lies within its outline
   */
  private record Spot(Rect place, double closed) {

    static Spot of(MatOfPoint contour) {
      MatOfPoint2f points = new MatOfPoint2f(contour.toArray());
      try {
        double narrowest = Math.max(1, Imgproc.minAreaRect(points).size.area());
        return new Spot(Imgproc.boundingRect(contour), Imgproc.contourArea(contour) / narrowest);
      } finally {
        points.release();
      }
    }

    boolean isSquare() {
      double longer = Math.max(place.width, place.height);
      return closed >= SQUARE && longer <= SQUARE_SIDES * Math.min(place.width, place.height);
    }
  }

  private static List<Spot> spots(Mat mask) {
    Mat joined = new Mat();
    Mat hierarchy = new Mat();
    Mat gaps = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(GAP, GAP));
    List<MatOfPoint> contours = new ArrayList<>();
    try {
      Imgproc.morphologyEx(mask, joined, Imgproc.MORPH_CLOSE, gaps);
      Imgproc.findContours(
          joined, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
      return contours.stream().map(Spot::of).toList();
    } finally {
      contours.forEach(Mat::release);
      joined.release();
      hierarchy.release();
      gaps.release();
    }
  }

  private static boolean isOfASize(Rect place, PageView view) {
    double longer = Math.max(view.size().width(), view.size().height());
    int less = Math.min(place.width, place.height);
    int more = Math.max(place.width, place.height);
    return less >= LEAST * longer && more <= MOST * longer && more <= LONGEST * less;
  }

  /** What reaches an edge of the page goes on beyond it, as what the page lies on does. */
  private static boolean isOnSheet(Rect place, Mat mask) {
    return place.x > 0
        && place.y > 0
        && place.x + place.width < mask.cols()
        && place.y + place.height < mask.rows();
  }

  private static boolean isLettered(Mat mask, Rect place) {
    int width = (int) Math.max(1, MIDDLE * place.width);
    int height = (int) Math.max(1, MIDDLE * place.height);
    int left = place.x + (place.width - width) / 2;
    int top = place.y + (place.height - height) / 2;
    Mat middle = mask.submat(new Rect(left, top, width, height));
    try {
      return Core.countNonZero(middle) >= LETTERED * width * height;
    } finally {
      middle.release();
    }
  }

  /** Whether two spots are neighbors in a word. */
  private static boolean isBeside(Rect one, Rect other) {
    double gap = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
    double common = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
    double lower = Math.min(one.height, other.height);
    double higher = Math.max(one.height, other.height);
    return gap >= 0 && gap <= APART * higher && common > lower / 2 && lower >= ALIKE * higher;
  }

  private static Seal seal(PageView view, SealInk color, Mat mask, Rect place) {
    Mat ink = view.ink().submat(place);
    Mat own = mask.submat(place);
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
          color,
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
