package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import java.util.List;

/**
 * A part of a page that is enough to tell its language and which way it lies.
 *
 * @param box whole pixels, inside the page
 */
record Sample(Box box) {

  /** Long enough for some twenty lines of usual print at 300 dpi. */
  static final int SIDE = 1200;

  /** A square around the middle of the lines, or all of a small page. */
  static Sample of(Size page, List<Line> lines) {
    double x = lines.stream().mapToDouble(line -> line.box().centerX()).average().orElse(0);
    double y = lines.stream().mapToDouble(line -> line.box().centerY()).average().orElse(0);
    int width = Math.min(SIDE, page.width());
    int height = Math.min(SIDE, page.height());
    return new Sample(
        new Box(start(x, width, page.width()), start(y, height, page.height()), width, height));
  }

  private static int start(double middle, int length, int all) {
    return (int) Math.max(0, Math.min(all - length, Math.floor(middle - length / 2.0)));
  }
}
