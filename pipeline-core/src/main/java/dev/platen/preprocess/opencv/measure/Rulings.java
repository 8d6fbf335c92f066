package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.Characters;
import dev.platen.preprocess.opencv.PageView;

/** Length of all thin straight spots of ink, upright or level, in widths of the page. */
final class Rulings implements Measurement {

  /** Least length in parts of the width, and most thickness in parts of the length. */
  private static final double LEAST = 0.08;

  private static final double THIN = 0.03;

  @Override
  public Double of(PageView view) {
    Characters spots = view.characters();
    double width = view.size().width();
    double length = 0;
    for (int spot = 0; spot < spots.count(); spot++) {
      double longer = Math.max(spots.width(spot), spots.height(spot));
      double thickness = spots.area(spot) / longer;
      double across = Math.min(spots.width(spot), spots.height(spot));
      boolean straight = across < Math.max(4, 2.5 * THIN * longer);
      if (longer >= LEAST * width && straight && thickness <= Math.max(3, THIN * longer)) {
        length += longer;
      }
    }
    return length / width;
  }
}
