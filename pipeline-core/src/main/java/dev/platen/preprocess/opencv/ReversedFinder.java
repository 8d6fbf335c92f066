package dev.platen.preprocess.opencv;

import dev.platen.preprocess.opencv.FilledArea.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Print that is lighter than what it stands on: headings on filled bands, the header of a table,
 * labels on buttons. An evenly filled dark area is one if light spots stand in it side by side as
 * letters do; a photograph is not even, and a shadow has no light letters.
 */
public final class ReversedFinder {

  /** Gray levels by which a filled area is darker than the paper. */
  private static final int DARKER = 40;

  /** Share of the paper's level below which an area is dark even in a shadow. */
  private static final double DARK = 0.6;

  /** Pixels of the view that rulings and thin strokes do not exceed. */
  private static final int THIN = 3;

  /** Heights of characters that an area has at least. */
  private static final double LEAST_WIDTH = 2.5;

  private static final double LEAST_HEIGHT = 1.2;

  /** Heights of characters: an area that grew together with a dark edge is at least so broad. */
  private static final double BROAD = 6;

  /** Pixels of the view, where no characters are that could be measured. */
  private static final double CHARACTER = 8;

  /** Share of what its outline holds that is dark. */
  private static final double SOLID = 0.45;

  /** More areas are hatching or dirt. */
  private static final int MOST = 200;

  /** Pixels of the view around an outline that are neither inside nor outside. */
  private static final double EDGE = 2;

  private ReversedFinder() {}

  /** Share of the page that such areas cover. */
  public static double share(PageView view) {
    List<FilledArea> areas = find(view, new Layer(view.gray(), 1, view.characters().height()));
    double pixels = areas.stream().mapToDouble(area -> Core.countNonZero(area.inside())).sum();
    areas.forEach(FilledArea::release);
    return pixels / view.gray().total();
  }

  /**
   * The areas of a page, for the caller to release.
   *
   * @param layer in which they are looked at: the view's own pixels, or those of the page
   */
  static List<FilledArea> find(PageView view, Layer layer) {
    double paper = PageOperations.quantile(view.gray(), 0.75);
    List<FilledArea> areas = find(outlines(view, paper - DARKER), layer);
    // Where light is uneven, an area may have grown together with a shadow.
    for (FilledArea area : find(outlines(view, DARK * paper), layer)) {
      if (areas.stream().anyMatch(area::meets)) {
        area.release();
      } else {
        areas.add(area);
      }
    }
    return areas;
  }

  private static List<FilledArea> find(List<MatOfPoint> outlines, Layer layer) {
    List<FilledArea> found = new ArrayList<>();
    List<FilledArea> lettered = new ArrayList<>();
    List<FilledArea> others = new ArrayList<>();
    try {
      for (MatOfPoint outline : outlines) {
        FilledArea area = FilledArea.of(layer, outline, EDGE);
        if (area != null) {
          found.add(area);
          int letters = LightLetters.count(area, layer.character());
          if (LightLetters.areEnough(letters, area.box())) {
            lettered.add(area);
          } else if (letters > 0) {
            others.add(area);
          }
        }
      }
      // The cells of one header stand side by side; one of them may hold a letter or two.
      List<FilledArea> words = List.copyOf(lettered);
      others.removeIf(area -> words.stream().noneMatch(area::isBeside));
      lettered.addAll(others);
      found.removeAll(lettered);
      return lettered;
    } finally {
      outlines.forEach(Mat::release);
      found.forEach(FilledArea::release);
    }
  }

  /** Outlines of areas of the view that are darker than a level, the largest first. */
  private static List<MatOfPoint> outlines(PageView view, double level) {
    Mat dark = new Mat();
    Mat hierarchy = new Mat();
    Mat thin = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(THIN, THIN));
    List<MatOfPoint> found = new ArrayList<>();
    try {
      Imgproc.threshold(view.gray(), dark, level, 255, Imgproc.THRESH_BINARY_INV);
      Imgproc.morphologyEx(dark, dark, Imgproc.MORPH_OPEN, thin);
      Imgproc.findContours(
          dark, found, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
      double height = Math.max(CHARACTER, view.characters().height());
      List<MatOfPoint> large = new ArrayList<>();
      for (MatOfPoint outline : found) {
        if (isLarge(outline, height) && isSolid(outline, dark)) {
          large.addAll(FilledArea.isBox(outline) ? List.of(outline) : pieces(outline, height));
        } else {
          outline.release();
        }
      }
      large.sort(Comparator.comparingDouble(outline -> -Imgproc.contourArea(outline)));
      large.stream().skip(MOST).forEach(Mat::release);
      return large.subList(0, Math.min(MOST, large.size()));
    } finally {
      dark.release();
      hierarchy.release();
      thin.release();
    }
  }

  /**
   * The broad parts of what an outline holds: a scan has dark edges, to which an area may reach.
   */
  private static List<MatOfPoint> pieces(MatOfPoint outline, double height) {
    Rect box = Imgproc.boundingRect(outline);
    Mat inside = Mat.zeros(box.size(), CvType.CV_8UC1);
    Mat hierarchy = new Mat();
    Size least = new Size(BROAD * height, height);
    Mat thick = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, least);
    List<MatOfPoint> parts = new ArrayList<>();
    try {
      fill(inside, outline, box);
      Imgproc.morphologyEx(inside, inside, Imgproc.MORPH_OPEN, thick);
      Imgproc.findContours(
          inside,
          parts,
          hierarchy,
          Imgproc.RETR_EXTERNAL,
          Imgproc.CHAIN_APPROX_SIMPLE,
          new Point(box.x, box.y));
      return parts.stream().filter(part -> isLarge(part, height)).toList();
    } finally {
      inside.release();
      hierarchy.release();
      thick.release();
      outline.release();
    }
  }

  private static void fill(Mat inside, MatOfPoint outline, Rect box) {
    Point corner = new Point(-box.x, -box.y);
    Mat none = new Mat();
    Imgproc.drawContours(
        inside,
        List.of(outline),
        0,
        new Scalar(255),
        Imgproc.FILLED,
        Imgproc.LINE_8,
        none,
        0,
        corner);
  }

  private static boolean isLarge(MatOfPoint outline, double height) {
    Rect box = Imgproc.boundingRect(outline);
    return box.width >= LEAST_WIDTH * height && box.height >= LEAST_HEIGHT * height;
  }

  private static boolean isSolid(MatOfPoint outline, Mat dark) {
    Rect box = Imgproc.boundingRect(outline);
    Mat part = dark.submat(box);
    Mat inside = Mat.zeros(box.size(), CvType.CV_8UC1);
    try {
      fill(inside, outline, box);
      double whole = Core.countNonZero(inside);
      Core.bitwise_and(inside, part, inside);
      return Core.countNonZero(inside) >= SOLID * whole;
    } finally {
      part.release();
      inside.release();
    }
  }
}
