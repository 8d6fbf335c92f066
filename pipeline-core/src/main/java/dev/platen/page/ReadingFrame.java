package dev.platen.page;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Recognition;
import java.util.List;

/**
 * Coordinates in which lines run to the right and follow each other downwards, origin top left.
 *
 * <p>For horizontal text that is the upright page. A page of vertical text is turned by a quarter
 * counter-clockwise: its columns, from right to left, become lines from top to bottom, and its
 * tiers, from top to bottom, become columns from left to right. So nothing after this has to know
 * of vertical text.
 */
public final class ReadingFrame {

  private final PageTransform transform;
  private final double tangent;
  private final boolean vertical;

  /** Whether the source page lies on its side. */
  private final boolean quarter;

  private ReadingFrame(PageTransform transform, double tangent, boolean vertical) {
    this.transform = transform;
    this.tangent = tangent;
    this.vertical = vertical;
    this.quarter = isTurnedByQuarter(transform);
  }

  /**
   * The frame of a page.
   *
   * @param transform from source pixels to the upright page
   */
  public static ReadingFrame of(Recognition text, PageTransform transform, boolean vertical) {
    PageTransform levelled = Slant.levelled(text, transform);
    double degrees = levelled.equals(transform) ? 0 : Slant.degrees(text, transform);
    return new ReadingFrame(levelled, Math.abs(Math.tan(Math.toRadians(degrees))), vertical);
  }

  private static boolean isTurnedByQuarter(PageTransform transform) {
    double middle = transform.source().height() / 2.0;
    Point left = transform.toPrepared(new Point(0.4 * transform.source().width(), middle));
    Point right = transform.toPrepared(new Point(0.6 * transform.source().width(), middle));
    return Math.abs(right.y() - left.y()) > Math.abs(right.x() - left.x());
  }

  public boolean isVertical() {
    return vertical;
  }

  /** Size of the page in this frame. */
  public Size size() {
    return vertical ? transform.prepared().transposed() : transform.prepared();
  }

  /** The box around something on the source page, by its outline where it has one. */
  public Box toReading(Box box, List<Point> polygon) {
    if (!polygon.isEmpty() || tangent == 0) {
      return fromUpright(upright(transform, box, polygon));
    }
    // What is in an upright box around slanted text is lower, or narrower, than the box.
    Box turned = transform.toPrepared(box);
    double width = scale() * (quarter ? box.height() : box.width());
    double height = scale() * (quarter ? box.width() : box.height());
    if (width >= height) {
      height = Math.max(height - width * tangent, 1);
    } else {
      width = Math.max(width - height * tangent, 1);
    }
    return fromUpright(
        new Box(turned.centerX() - width / 2, turned.centerY() - height / 2, width, height));
  }

  /** Pixels of this frame to a pixel of the source page, about. */
  private double scale() {
    return Math.sqrt((double) transform.prepared().pixels() / transform.source().pixels());
  }

  /** The box on the upright page around something on the source page. */
  public static Box upright(PageTransform transform, Box box, List<Point> polygon) {
    // The box of something slanted is too high.
    return polygon.isEmpty()
        ? transform.toPrepared(box)
        : Box.around(polygon.stream().map(transform::toPrepared).toList());
  }

  private Box fromUpright(Box box) {
    return vertical
        ? new Box(box.y(), transform.prepared().width() - box.right(), box.height(), box.width())
        : box;
  }

  private Box toUpright(Box box) {
    return vertical
        ? new Box(transform.prepared().width() - box.bottom(), box.x(), box.height(), box.width())
        : box;
  }

  /** The upright box on the source page around a box of this frame, clipped to the page. */
  public Box boxOnSource(Box box) {
    return transform.toSource(toUpright(box));
  }

  /** The outline on the source page of a box of this frame; empty where its upright box says it. */
  public List<Point> outlineOnSource(Box box) {
    return transform.keepsUpright() ? List.of() : transform.outlineOnSource(toUpright(box));
  }
}
