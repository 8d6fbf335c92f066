package dev.platen.preprocess;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.util.Optional;

/**
 * Shapes of pixels and sizes of pages.
 *
 * <p>A fax has 204 x 98 dots per inch: letters are twice as wide as they should be, which engines
 * were not taught. The coarse direction is stretched; the fine one loses nothing.
 */
final class Proportions {

  /** Ratio of resolutions up to which letters look right: fax "fine", 204 x 196, is 1.04. */
  private static final double SQUARE_ENOUGH = 1.1;

  /** No scanner or fax has a larger ratio (408 x 98 is 4.2): the file is wrong. */
  private static final double PLAUSIBLE = 4.5;

  private Proportions() {}

  /** Whether the pixels are so far from square that letters look wrong. */
  static boolean isOblong(Optional<Dpi> dpi) {
    return unequal(dpi) > SQUARE_ENOUGH;
  }

  /** Whether a scanner can have such pixels. */
  static boolean isPlausible(Optional<Dpi> dpi) {
    return unequal(dpi) <= PLAUSIBLE;
  }

  private static double unequal(Optional<Dpi> dpi) {
    double ratio = ratio(dpi);
    return Math.max(ratio, 1 / ratio);
  }

  private static double ratio(Optional<Dpi> dpi) {
    return dpi.map(both -> both.horizontal() / both.vertical()).orElse(1.0);
  }

  /** The size at which the pixels of a page are square, with no more than so many of them. */
  static Size square(Size size, Optional<Dpi> dpi, long maxPixels) {
    boolean stretched = isOblong(dpi) && isPlausible(dpi);
    double ratio = stretched ? ratio(dpi) : 1;
    return within(
        size.width() * Math.max(1, 1 / ratio), size.height() * Math.max(1, ratio), maxPixels);
  }

  /** The largest whole size of a shape within a limit. */
  static Size within(double width, double height, long maxPixels) {
    double factor = Math.min(1, Math.sqrt(maxPixels / width / height));
    // A side of a very long page may come out below one pixel; the other one then has to give.
    int w = (int) Math.min(maxPixels, Math.max(1, floor(width * factor)));
    int h = (int) Math.min(maxPixels, Math.max(1, floor(height * factor)));
    return h > w
        ? new Size(w, (int) Math.min(h, maxPixels / w))
        : new Size((int) Math.min(w, maxPixels / h), h);
  }

  /** Rounds down, but for the noise of a multiplication. */
  private static double floor(double value) {
    return Math.floor(value + 1e-6);
  }
}
