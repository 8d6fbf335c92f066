package dev.platen.geometry;

import java.util.List;

/**
 * A rectangle that may stand at an angle, as lines of text on a slanted scan do.
 *
 * @param center its middle, in pixels, origin top left
 * @param width its extent in reading direction, zero or more
 * @param height its extent across, zero or more
 * @param degrees by how much its reading direction is turned clockwise from pointing right
 */
public record TiltedBox(Point center, double width, double height, double degrees) {

  public TiltedBox {
    if (!(width >= 0) || !(height >= 0) || !Double.isFinite(width * height)) {
      throw new IllegalArgumentException(
          "Width %s or height %s is not zero or more".formatted(width, height));
    }
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException("Angle %s is not finite".formatted(degrees));
    }
  }

  /** An upright box. */
  public static TiltedBox of(Box box) {
    return new TiltedBox(new Point(box.centerX(), box.centerY()), box.width(), box.height(), 0);
  }

  /** Its corners: start of the upper edge, end of it, end of the lower edge, start of that. */
  public List<Point> corners() {
    return List.of(at(0, 0), at(width, 0), at(width, height), at(0, height));
  }

  /**
   * A point of the rectangle, on the page.
   *
   * @param along pixels from its start in reading direction
   * @param across pixels below its upper edge
   */
  public Point at(double along, double across) {
    double angle = Math.toRadians(degrees);
    double x = along - width / 2;
    double y = across - height / 2;
    return new Point(
        center.x() + x * Math.cos(angle) - y * Math.sin(angle),
        center.y() + x * Math.sin(angle) + y * Math.cos(angle));
  }

  /** The part of it between some distances from its start and its upper edge. */
  public TiltedBox part(double fromAlong, double toAlong, double fromAcross, double toAcross) {
    Point middle = at((fromAlong + toAlong) / 2, (fromAcross + toAcross) / 2);
    return new TiltedBox(middle, toAlong - fromAlong, toAcross - fromAcross, degrees);
  }

  /** The same with every edge moved outward. */
  public TiltedBox grown(double by) {
    return new TiltedBox(center, width + 2 * by, height + 2 * by, degrees);
  }

  /** The same on a page that is scaled in both directions. */
  public TiltedBox scaled(double factor) {
    return new TiltedBox(
        new Point(center.x() * factor, center.y() * factor),
        width * factor,
        height * factor,
        degrees);
  }

  /** The same rectangle, read in another direction: turned by quarters, clockwise. */
  public TiltedBox readAfter(Rotation turn) {
    return turn.swapsSides()
        ? new TiltedBox(center, height, width, degrees + turn.degrees())
        : new TiltedBox(center, width, height, degrees + turn.degrees());
  }

  /** Whether its edges are parallel to the page's and it reads from left to right. */
  public boolean isUpright() {
    return degrees == 0;
  }

  /** The upright box around it. */
  public Box bounds() {
    return Box.around(corners());
  }
}
