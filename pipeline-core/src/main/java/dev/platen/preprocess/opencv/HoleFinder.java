package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Rect;

/**
 * Holes that a binder's punch left: two or more dark discs of one size along a margin, one above
 * the other or side by side.
 */
public final class HoleFinder {

  /** Share of the sides that margins take. */
  private static final double MARGIN = 0.13;

  /** Diameter in parts of the longer side: 3 to 9 millimeters of an A4 sheet. */
  private static final double LEAST = 0.011;

  private static final double MOST = 0.032;

  /** A disc fills 0.785 of the square around it; letters and rings fill less. */
  private static final double LEAST_FILLED = 0.66;

  private static final double MOST_FILLED = 0.88;

  /** Diameters around a hole in which there is nothing else. */
  private static final double LONELY = 0.7;

  /** Ratio of the sides of what is round. */
  private static final double ROUND = 0.75;

  /** Shares of the longer side: how far holes are out of line at most, and apart at least. */
  private static final double ALIGNED = 0.02;

  private static final double APART = 0.15;

  private HoleFinder() {}

  /** Boxes around holes, in pixels of the view. */
  public static List<Rect> holes(PageView view) {
    List<Rect> discs = discs(view);
    double longer = Math.max(view.size().width(), view.size().height());
    return discs.stream()
        .filter(disc -> discs.stream().anyMatch(other -> belong(disc, other, longer)))
        .toList();
  }

  private static List<Rect> discs(PageView view) {
    double width = view.size().width();
    double height = view.size().height();
    double longer = Math.max(width, height);
    Characters spots = view.characters();
    List<Rect> discs = new ArrayList<>();
    for (int spot = 0; spot < spots.count(); spot++) {
      int w = spots.width(spot);
      int h = spots.height(spot);
      double filled = (double) spots.area(spot) / (w * h);
      double x = spots.x(spot) + w / 2.0;
      double y = spots.y(spot) + h / 2.0;
      boolean atMargin =
          Math.min(x, width - x) < MARGIN * width || Math.min(y, height - y) < MARGIN * height;
      if (atMargin
          && Math.min(w, h) >= Math.max(LEAST * longer, ROUND * Math.max(w, h))
          && Math.max(w, h) <= MOST * longer
          && filled >= LEAST_FILLED
          && filled <= MOST_FILLED
          && spots.isLonely(spot, LONELY * Math.max(w, h), LONELY * Math.max(w, h) / 3)) {
        discs.add(new Rect(spots.x(spot), spots.y(spot), w, h));
      }
    }
    return discs;
  }

  private static boolean belong(Rect one, Rect other, double longer) {
    double across = Math.abs(one.x + one.width / 2.0 - other.x - other.width / 2.0);
    double down = Math.abs(one.y + one.height / 2.0 - other.y - other.height / 2.0);
    return Math.abs(one.width - other.width) <= 0.3 * one.width
        && Math.min(across, down) <= ALIGNED * longer
        && Math.max(across, down) >= APART * longer;
  }
}
