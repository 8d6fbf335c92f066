package dev.platen.image.pdf;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * A glyph as a page shows it, in display space.
 *
 * @param order position among all that the page paints
 * @param text what it stands for; null where the font does not tell
 * @param origin where it stands on its baseline
 * @param end where the next glyph would stand
 * @param size of its font, across the baseline
 * @param corners around its ink: top left, top right, bottom right, bottom left as it reads
 * @param vertical whether it is set from top to bottom
 * @param painted whether the page paints it (not render mode 3 or 7, not fully transparent)
 */
record Glyph(
    int order,
    String text,
    Point2D origin,
    Point2D end,
    double size,
    List<Point2D> corners,
    boolean vertical,
    boolean painted) {

  /** Whether it stands for spaces only. */
  boolean isBlank() {
    return text != null && text.codePoints().allMatch(Glyph::isSpace);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
