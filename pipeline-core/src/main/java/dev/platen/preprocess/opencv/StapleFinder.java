package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.imgproc.Imgproc;

/**
 * Staples: straight dark bars of a staple's size in the margins, at any angle, with nothing near.
 */
public final class StapleFinder {

  /** Share of the sides that margins take. */
  private static final double MARGIN = 0.13;

  /** Length in parts of the longer side: 6 to 16 millimeters of an A4 sheet. */
  private static final double SHORTEST = 0.02;

  private static final double LONGEST = 0.055;

  /** Thickness, wire and its shadow, in parts of the longer side: 2 millimeters. */
  private static final double THICKEST = 0.007;

  /** Length over thickness, at least. */
  private static final double SLENDER = 5;

  /** Share of the bar that is filled. */
  private static final double FILLED = 0.6;

  /** Lengths around a staple in which there is nothing else. */
  private static final double LONELY = 0.35;

  private StapleFinder() {}

  /** The staples on a page, in pixels of the view. */
  public static List<RotatedRect> staples(PageView view) {
    double width = view.size().width();
    double height = view.size().height();
    double longer = Math.max(width, height);
    Characters spots = view.characters();
    List<RotatedRect> staples = new ArrayList<>();
    for (int spot = 0; spot < spots.count(); spot++) {
      double length = Math.hypot(spots.width(spot), spots.height(spot));
      double x = spots.x(spot) + spots.width(spot) / 2.0;
      double y = spots.y(spot) + spots.height(spot) / 2.0;
      boolean atMargin =
          Math.min(x, width - x) < MARGIN * width || Math.min(y, height - y) < MARGIN * height;
      if (atMargin
          && length >= SHORTEST * longer
          && length <= LONGEST * longer
          && spots.area(spot) <= THICKEST * longer * length
          && spots.isLonely(spot, LONELY * length, LONELY * length / 3)) {
        RotatedRect bar = bar(view.ink(), spots, spot);
        if (isStraight(bar, spots.area(spot), longer)) {
          staples.add(bar);
        }
      }
    }
    return staples;
  }

  /** The smallest rectangle around a spot, at any angle. */
  private static RotatedRect bar(Mat ink, Characters spots, int spot) {
    Rect box = new Rect(spots.x(spot), spots.y(spot), spots.width(spot), spots.height(spot));
    Mat part = ink.submat(box);
    MatOfPoint points = new MatOfPoint();
    try {
      Core.findNonZero(part, points);
      MatOfPoint2f exact = new MatOfPoint2f(points.toArray());
      RotatedRect bar = Imgproc.minAreaRect(exact);
      exact.release();
      bar.center.x += box.x;
      bar.center.y += box.y;
      return bar;
    } finally {
      part.release();
      points.release();
    }
  }

  private static boolean isStraight(RotatedRect bar, int area, double longer) {
    // From the middles of pixels to their edges.
    double length = Math.max(bar.size.width, bar.size.height) + 1;
    double thickness = Math.min(bar.size.width, bar.size.height) + 1;
    return thickness <= THICKEST * longer
        && length >= Math.max(SHORTEST * longer, SLENDER * thickness)
        && area >= FILLED * length * thickness;
  }
}
