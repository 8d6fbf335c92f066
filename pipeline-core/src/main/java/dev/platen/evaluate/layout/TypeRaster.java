package dev.platen.evaluate.layout;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.BlockType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;

/**
 * Which type each spot of a page is of: that of the smallest region over it, since larger ones may
 * run around others. The longer side of the page has {@link #LONG_SIDE} cells.
 */
final class TypeRaster {

  static final int LONG_SIDE = 1_000;

  private static final BlockType[] TYPES = BlockType.values();

  /** A region; pixels, origin top left. */
  record Typed(BlockType type, List<Point> corners) {

    private double area() {
      return Outline.of(corners).area();
    }
  }

  private final double scale;
  private final int width;
  private final int height;
  private final int[] cells;

  private TypeRaster(double scale, BufferedImage image) {
    this.scale = scale;
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.cells = (int[]) image.getRaster().getDataElements(0, 0, width, height, null);
  }

  /**
   * Paints regions.
   *
   * @param extent what is looked at of the page, from its origin; not empty
   */
  static TypeRaster of(Box extent, List<Typed> regions) {
    double scale = LONG_SIDE / Math.max(extent.right(), extent.bottom());
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(extent.right() * scale)),
            Math.max(1, (int) Math.ceil(extent.bottom() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.scale(scale, scale);
    regions.stream()
        .sorted(Comparator.comparingDouble(Typed::area).reversed())
        .forEach(
            region -> {
              brush.setColor(new Color(region.type().ordinal() + 1));
              brush.fill(path(region.corners()));
            });
    brush.dispose();
    return new TypeRaster(scale, image);
  }

  private static Path2D path(List<Point> corners) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(corners.get(0).x(), corners.get(0).y());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    path.closePath();
    return path;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The type in a cell; null where there is none. */
  BlockType type(int column, int row) {
    // Painting may set the bits of an alpha channel that there is none.
    int value = cells[row * width + column] & 0xFFFFFF;
    return value == 0 ? null : TYPES[value - 1];
  }

  /** The type at a point of the page; null where there is none, and beyond the extent. */
  BlockType type(double x, double y) {
    int column = (int) Math.floor(x * scale);
    int row = (int) Math.floor(y * scale);
    boolean inside = column >= 0 && row >= 0 && column < width && row < height;
    return inside ? type(column, row) : null;
  }

  /** Whole cells that a box fills, at least one. */
  long cells(Box box) {
    return Math.max(1, Math.round(box.area() * scale * scale));
  }
}
