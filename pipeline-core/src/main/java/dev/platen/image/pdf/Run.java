package dev.platen.image.pdf;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Word;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/**
 * Glyphs that make a word, while it is being put together. Coordinates are those of its heading.
 */
final class Run {

  /** Gap over font size that separates words; a space is about a quarter, tight setting a sixth. */
  private static final double WORD_GAP = 0.15;

  /** How far back over font size a glyph may begin: kerning and accents, but no new line. */
  private static final double OVERLAP = 0.5;

  /** Distance of baselines over font size up to which they are one. */
  private static final double SAME_BASELINE = 0.25;

  /**
   * The characters are the file's own; what can be wrong is the font's table, which is judged for
   * the page as a whole. One in a hundred is left for that.
   */
  static final double CONFIDENCE = 0.99;

  static final String ENGINE = "layer";

  private final Heading heading;
  private final double baseline;
  private final double size;
  private final boolean spaceBefore;
  private final StringBuilder raw = new StringBuilder();
  private double u0 = Double.POSITIVE_INFINITY;
  private double v0 = Double.POSITIVE_INFINITY;
  private double u1 = Double.NEGATIVE_INFINITY;
  private double v1 = Double.NEGATIVE_INFINITY;
  private double pen;
  private boolean unspaced;
  private boolean closed;

  Run(Glyph first, Heading heading, boolean spaceBefore) {
    this.heading = heading;
    this.baseline = heading.v(first.origin());
    this.size = first.size();
    this.spaceBefore = spaceBefore;
    add(first);
  }

  /** Whether a glyph goes on with this word. */
  boolean takes(Glyph glyph, Heading other) {
    if (closed || !heading.agrees(other)) {
      return false;
    }
    double gap = heading.u(glyph.origin()) - pen;
    return Math.abs(heading.v(glyph.origin()) - baseline) <= SAME_BASELINE * size
        && gap <= WORD_GAP * Math.max(size, glyph.size())
        && gap >= -OVERLAP * size
        && Letters.isUnspaced(text(glyph)) == unspaced;
  }

  void add(Glyph glyph) {
    String text = text(glyph);
    raw.append(text);
    for (Point2D corner : glyph.corners()) {
      u0 = Math.min(u0, heading.u(corner));
      u1 = Math.max(u1, heading.u(corner));
      v0 = Math.min(v0, heading.v(corner));
      v1 = Math.max(v1, heading.v(corner));
    }
    pen = heading.u(glyph.end());
    unspaced = Letters.isUnspaced(text);
    closed = unspaced && Letters.endsClause(text);
  }

  private static String text(Glyph glyph) {
    return Letters.isDecoded(glyph.text()) ? glyph.text() : Letters.UNKNOWN;
  }

  Heading heading() {
    return heading;
  }

  double baseline() {
    return baseline;
  }

  double size() {
    return size;
  }

  double start() {
    return u0;
  }

  double end() {
    return u1;
  }

  double top() {
    return v0;
  }

  double bottom() {
    return v1;
  }

  /** Whether a gap or a space lies before it, and so a space in the text of its line. */
  boolean spaceBefore() {
    return spaceBefore;
  }

  boolean isUnspaced() {
    return unspaced;
  }

  /** The word; empty if it lies off the page. */
  Optional<Word> word(Size page) {
    String text = Letters.normalized(raw.toString());
    List<Point> corners = heading.corners(u0, v0, u1, v1);
    Box box = Box.around(corners).clippedTo(page);
    if (text.isBlank() || box.area() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Word(
            text,
            raw.toString(),
            box,
            heading.isUpright() ? List.of() : clamped(corners, page),
            CONFIDENCE,
            ENGINE,
            Letters.script(text)));
  }

  static List<Point> clamped(List<Point> corners, Size page) {
    return corners.stream()
        .map(
            p ->
                new Point(
                    Math.max(0, Math.min(page.width(), p.x())),
                    Math.max(0, Math.min(page.height(), p.y()))))
        .toList();
  }
}
