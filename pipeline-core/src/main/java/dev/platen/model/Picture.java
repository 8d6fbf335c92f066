package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;

/**
 * An area of ink that is no text: a photograph, a drawing, a chart, a stamp.
 *
 * @param outline its corners in source pixels, clockwise from the top left of the upright page
 * @param inkShare share of it that is ink, 0 to 1
 * @param redShare share of its ink that is red, as that of seals is, 0 to 1; 0 on grey pages
 * @param kind what it was found to be; null, as in rows written before there were kinds, is {@link
 *     Kind#INK}
 */
public record Picture(List<Point> outline, double inkShare, double redShare, Kind kind) {

  /** What is known of a picture before layout. */
  public enum Kind {
    /** Ink that is no text. */
    INK,
    /** A stamp or seal that stands free: text in it is its own. */
    SEAL,
    /** One that lies on print: text in it is the print's. */
    SEAL_ON_PRINT
  }

  public Picture {
    outline = List.copyOf(outline);
    Confidence.check(inkShare);
    Confidence.check(redShare);
    kind = kind == null ? Kind.INK : kind;
  }

  /** Ink of which no more is known. */
  public Picture(List<Point> outline, double inkShare, double redShare) {
    this(outline, inkShare, redShare, Kind.INK);
  }

  /** Whether most of another one lies in this one. */
  boolean holds(Picture other) {
    Box its = Box.around(other.outline);
    return Box.around(outline).intersectionArea(its) > 0.5 * its.area();
  }
}
