package dev.platen.synthesize.page;

import dev.platen.synthesize.font.Typeface;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A word, or a run of Chinese characters without a space.
 *
 * @param text its characters
 * @param spaced whether a space stands before it
 * @param outline of its ink
 * @param ink smallest rectangle around the outline
 * @param type how it is set
 * @param x where the pen was set down; the left side of vertical text
 * @param baseline y of the baseline; the top of vertical text
 */
public record Word(
    String text,
    boolean spaced,
    Path2D outline,
    Rectangle2D ink,
    Type type,
    double x,
    double baseline) {

  /**
   * How text is set.
   *
   * @param face its font
   * @param size in points
   * @param color of the ink
   */
  public record Type(Typeface face, double size, Color color) {

    /** The same in another size. */
    public Type sized(double other) {
      return new Type(face, other, color);
    }

    /** The same in another color. */
    public Type colored(Color other) {
      return new Type(face, size, other);
    }
  }
}
