package dev.platen.synthesize.font;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * A family in a style, with another for the characters that it lacks: Latin letters in Chinese text
 * are set in a Latin face. Lengths are in the unit in which sizes are given, y downwards.
 */
public final class Typeface {

  /** General punctuation: quotation marks and dashes, which Chinese faces draw a whole em wide. */
  private static final int FIRST_PUNCTUATION = 0x2000;

  private final Family family;
  private final Style style;
  private final FontFile font;
  private final FontFile latin;

  Typeface(Family family, Style style, FontFile font, FontFile latin) {
    this.family = family;
    this.style = style;
    this.font = font;
    this.latin = latin;
  }

  /** Its family. */
  public Family family() {
    return family;
  }

  /** Its style. */
  public Style style() {
    return style;
  }

  /** Whether it can draw the character. */
  public boolean has(int character) {
    return of(character).has(character);
  }

  private FontFile of(int character) {
    boolean chinese = character >= FIRST_PUNCTUATION && font.has(character);
    return chinese || !latin.has(character) ? font : latin;
  }

  /** How far the text moves the pen, with kerning. */
  public double advance(String text, double size, double tracking) {
    double pen = 0;
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      pen += step(characters, i) * size + tracking;
    }
    return pen;
  }

  private double step(int[] characters, int i) {
    FontFile file = of(characters[i]);
    double step = file.advance(characters[i]);
    boolean kerned = i + 1 < characters.length && of(characters[i + 1]) == file;
    return kerned ? step + file.kerning(characters[i], characters[i + 1]) : step;
  }

  /**
   * The outline of a text with the pen set down at (x, baseline).
   *
   * @param tracking added after each character
   */
  public Path2D outline(String text, double size, double tracking, double x, double baseline) {
    Path2D outline = new Path2D.Double();
    double pen = x;
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      Shape glyph = of(characters[i]).glyph(characters[i]);
      outline.append(
          glyph.getPathIterator(new AffineTransform(size, 0, 0, -size, pen, baseline)), false);
      pen += step(characters, i) * size + tracking;
    }
    return outline;
  }

  /**
   * The outline of a character in a square of vertical text: brackets, dashes and points are turned
   * or moved as printers did.
   *
   * @param x left side of the square
   * @param top of the square
   */
  public Path2D verticalGlyph(int character, double size, double x, double top) {
    FontFile file = of(character);
    Path2D glyph = new Path2D.Double(file.glyph(character));
    double advance = file.advance(character) * size;
    AffineTransform place =
        new AffineTransform(size, 0, 0, -size, x + (size - advance) / 2, top + 0.86 * size);
    if (VerticalForms.turned(character)) {
      place.preConcatenate(
          AffineTransform.getQuadrantRotateInstance(1, x + size / 2, top + size / 2));
    } else if (VerticalForms.raised(character) && glyph.getBounds2D().getMaxX() < 0.5) {
      // Faces for Taiwan have these points in the middle of their square already.
      place.preConcatenate(AffineTransform.getTranslateInstance(0.55 * size, -0.6 * size));
    }
    glyph.transform(place);
    return glyph;
  }
}
