package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** An evenly filled area of a page. */
final class FilledArea {

  /** Share of the box around an area that it fills, however that is turned. */
  private static final double BOXED = 0.55;

  /** The same of an area of few heights of characters, as a word in heavy type is. */
  private static final double LOW_BOXED = 0.8;

  private static final double LOW = 3.5;

  /** Length of its outline over that of this box: letters wind more. Pixels that are grain. */
  private static final double WINDING = 1.5;

  private static final double GRAIN = 1.5;

  /** Heights of characters: what comes in from the edge and is narrower is a letter's stroke. */
  private static final double NOTCH = 0.8;

  /** Heights of characters around a place whose ground it has. */
  private static final double NEAR = 4;

  /** Gray levels by which letters are lighter than the ground. */
  private static final int CONTRAST = 60;

  /** Gray levels within which the ground stays near a place, and the share of it that does. */
  private static final double EVEN = 18;

  private static final double EVEN_SHARE = 0.75;

  /** Gray levels by which what is darker than the ground is print on it. */
  private static final double PRINT = 40;

  /** Share of an area that letters cover at most. */
  private static final double MOST_LIGHT = 0.5;

  /** Gray levels within which two areas are filled alike. */
  private static final double SAME = 20;

  private final Rect box;
  private final Mat inside;
  private final Mat inner;
  private final Mat light;
  private final Mat ground;
  private final Levels levels;

  private FilledArea(Rect box, Mat inside, Mat inner, Mat light, Mat ground, Levels levels) {
    this.box = box;
    this.inside = inside;
    this.inner = inner;
    this.light = light;
    this.ground = ground;
    this.levels = levels;
  }

  /**
   * Gray levels.
   *
   * @param ground of the area, its median
   * @param letters of the lightest in it
   */
  record Levels(double ground, double letters) {

    double middle() {
      return (ground + letters) / 2;
    }
  }

  /**
   * Gray pixels in which areas are looked at.
   *
   * @param gray of the page, or its view
   * @param factor its pixels to one of the view
   * @param character height of characters in its pixels
   */
  record Layer(Mat gray, double factor, double character) {}

  /**
   * What an outline holds; null if it is no box, not filled evenly or nothing in it is lighter.
   *
   * @param outline in pixels of the view
   * @param edge pixels of the view along the outline that are neither inside nor outside
   */
  static FilledArea of(Layer layer, MatOfPoint outline, double edge) {
    boolean low = Imgproc.boundingRect(outline).height * layer.factor < LOW * layer.character;
    if (!isBox(outline, low ? LOW_BOXED : BOXED)) {
      return null;
    }
    double notch = NOTCH * layer.character;
    Rect box = box(layer, outline, (int) Math.ceil(edge * layer.factor + notch));
    Mat gray = layer.gray.submat(box);
    Mat inside = filled(outline, box, layer.factor);
    close(inside, (int) notch);
    FilledArea area = new FilledArea(box, inside, new Mat(), new Mat(), new Mat(), null);
    int width = 2 * (int) Math.round(edge * layer.factor) + 1;
    try {
      Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, width));
      erode(inside, area.inner, element);
      element.release();
      FilledArea filled = Core.countNonZero(area.inner) == 0 ? null : area.measured(gray, layer);
      if (filled == null) {
        area.release();
      }
      return filled;
    } finally {
      gray.release();
    }
  }

  /** Whether it is about a rectangle, which drawings and figures are not. */
  static boolean isBox(MatOfPoint outline) {
    return isBox(outline, BOXED);
  }

  private static boolean isBox(MatOfPoint outline, double share) {
    MatOfPoint2f points = new MatOfPoint2f(outline.toArray());
    MatOfPoint2f smooth = new MatOfPoint2f();
    try {
      RotatedRect around = Imgproc.minAreaRect(points);
      Imgproc.approxPolyDP(points, smooth, GRAIN, true);
      double length = 2 * (around.size.width + around.size.height);
      return Imgproc.contourArea(outline) >= share * around.size.area()
          && Imgproc.arcLength(smooth, true) <= WINDING * length;
    } finally {
      points.release();
      smooth.release();
    }
  }

  /** Around an outline, with a margin, in pixels of the layer. */
  private static Rect box(Layer layer, MatOfPoint outline, int margin) {
    Rect seen = Imgproc.boundingRect(outline);
    int left = (int) Math.max(0, seen.x * layer.factor - margin);
    int top = (int) Math.max(0, seen.y * layer.factor - margin);
    double right = (seen.x + seen.width) * layer.factor + margin;
    double bottom = (seen.y + seen.height) * layer.factor + margin;
    int width = (int) Math.min(layer.gray.cols(), right) - left;
    int height = (int) Math.min(layer.gray.rows(), bottom) - top;
    return new Rect(left, top, Math.max(1, width), Math.max(1, height));
  }

  /** The inside of an outline in pixels of the layer. */
  private static Mat filled(MatOfPoint outline, Rect box, double factor) {
    Point[] corners = outline.toArray();
    for (Point corner : corners) {
      corner.x = (corner.x + 0.5) * factor - box.x;
      corner.y = (corner.y + 0.5) * factor - box.y;
    }
    Mat inside = Mat.zeros(box.size(), CvType.CV_8UC1);
    MatOfPoint scaled = new MatOfPoint(corners);
    Imgproc.drawContours(inside, List.of(scaled), 0, new Scalar(255), Imgproc.FILLED);
    scaled.release();
    return inside;
  }

  /** Fills notches, which letters are that reach the edge, with all that lies behind them. */
  private static void close(Mat inside, int side) {
    if (side < 2) {
      return;
    }
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side));
    Mat hierarchy = new Mat();
    List<MatOfPoint> outlines = new ArrayList<>();
    Imgproc.morphologyEx(inside, inside, Imgproc.MORPH_CLOSE, element);
    Imgproc.findContours(
        inside, outlines, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
    Imgproc.drawContours(inside, outlines, -1, new Scalar(255), Imgproc.FILLED);
    outlines.forEach(Mat::release);
    hierarchy.release();
    element.release();
  }

  static void erode(Mat mask, Mat result, Mat element) {
    Point middle = new Point(-1, -1);
    Imgproc.erode(mask, result, element, middle, 1, Core.BORDER_CONSTANT, new Scalar(0));
  }

  /** The area with its levels and its ground; null if it has none. */
  private FilledArea measured(Mat gray, Layer layer) {
    Levels found =
        new Levels(
            PageOperations.quantile(gray, inner, 0.5), PageOperations.quantile(gray, inner, 0.99));
    if (found.letters - found.ground < CONTRAST) {
      return null;
    }
    Mat dark = new Mat();
    Mat off = new Mat();
    try {
      Imgproc.threshold(gray, light, found.middle(), 255, Imgproc.THRESH_BINARY);
      Core.bitwise_not(light, dark);
      Core.bitwise_and(dark, inner, dark);
      double darkness = Core.countNonZero(dark);
      if (darkness < (1 - MOST_LIGHT) * Core.countNonZero(inner)) {
        return null;
      }
      Imgproc.threshold(gray, off, found.ground - PRINT, 255, Imgproc.THRESH_BINARY);
      Core.bitwise_and(off, dark, off);
      smooth(gray, off, found.ground, layer.character);
      // Light falls off slowly; two tints meet in a step.
      Core.absdiff(gray, ground, off);
      double even = even(off, dark);
      Core.absdiff(gray, new Scalar(found.ground), off);
      return Math.max(even, even(off, dark)) < EVEN_SHARE * darkness
          ? null
          : new FilledArea(box, inside, inner, light, ground, found);
    } finally {
      dark.release();
      off.release();
    }
  }

  private static double even(Mat off, Mat dark) {
    Imgproc.threshold(off, off, EVEN, 255, Imgproc.THRESH_BINARY_INV);
    Core.bitwise_and(off, dark, off);
    return Core.countNonZero(off);
  }

  /** The ground as if nothing stood on it: the mean of the bare area around each place. */
  private void smooth(Mat gray, Mat bare, double usual, double character) {
    int side = (int) Math.max(3, NEAR * character) | 1;
    Mat share = new Mat();
    Mat sum = new Mat();
    Mat none = new Mat();
    try {
      bare.convertTo(share, CvType.CV_32F, 1.0 / 255);
      gray.convertTo(sum, CvType.CV_32F);
      Core.multiply(sum, share, sum);
      Imgproc.blur(share, share, new Size(side, side));
      Imgproc.blur(sum, sum, new Size(side, side));
      Core.divide(sum, share, sum);
      Core.compare(share, new Scalar(1e-3), none, Core.CMP_LT);
      sum.setTo(new Scalar(usual), none);
      sum.convertTo(ground, CvType.CV_8U);
    } finally {
      share.release();
      sum.release();
      none.release();
    }
  }

  /** Box around it, in pixels of the layer. */
  Rect box() {
    return box;
  }

  /** Where it is, 255, or not, 0, with all that stands in it. */
  Mat inside() {
    return inside;
  }

  /** The same without its edge. */
  Mat inner() {
    return inner;
  }

  /** Where its box is lighter than half way from the ground to the letters, 255, or not, 0. */
  Mat light() {
    return light;
  }

  /** Gray levels of the ground at each place. */
  Mat ground() {
    return ground;
  }

  Levels levels() {
    return levels;
  }

  /** Whether it stands on one level with another one and is filled alike. */
  boolean isBeside(FilledArea other) {
    int common =
        Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
    return common > 0.8 * Math.max(box.height, other.box.height)
        && Math.abs(levels.ground - other.levels.ground) <= SAME;
  }

  /** Whether the boxes of two areas have something in common. */
  boolean meets(FilledArea other) {
    return box.x < other.box.x + other.box.width
        && other.box.x < box.x + box.width
        && box.y < other.box.y + other.box.height
        && other.box.y < box.y + box.height;
  }

  void release() {
    inside.release();
    inner.release();
    light.release();
    ground.release();
  }
}
