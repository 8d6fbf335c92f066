package dev.platen.synthesize.degrade;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The way between the clean page and the stored image: warps one after the other. */
public final class PageMap {

  private final List<Warp> warps;
  private final int[][] sizes;

  /**
   * @param cleanWidth of the clean page, in pixels
   * @param cleanHeight of the clean page, in pixels
   * @param warps in the order in which they happen
   */
  public PageMap(int cleanWidth, int cleanHeight, List<Warp> warps) {
    this.warps = List.copyOf(warps);
    this.sizes = new int[warps.size() + 1][];
    sizes[0] = new int[] {cleanWidth, cleanHeight};
    for (int i = 0; i < warps.size(); i++) {
      sizes[i + 1] = warps.get(i).size(sizes[i][0], sizes[i][1]);
    }
  }

  /** The warps, in the order in which they happen. */
  public List<Warp> warps() {
    return warps;
  }

  /** Width of the clean page, in pixels. */
  public int cleanWidth() {
    return sizes[0][0];
  }

  /** Height of the clean page, in pixels. */
  public int cleanHeight() {
    return sizes[0][1];
  }

  /** Width of the stored image, in pixels. */
  public int width() {
    return sizes[warps.size()][0];
  }

  /** Height of the stored image, in pixels. */
  public int height() {
    return sizes[warps.size()][1];
  }

  /** Whether nothing moves. */
  public boolean identity() {
    return warps.isEmpty();
  }

  /** Where a point of the clean page is stored. */
  public Point2D stored(double x, double y) {
    double[] point = {x, y};
    for (int i = 0; i < warps.size(); i++) {
      warps.get(i).forward(point, sizes[i][0], sizes[i][1]);
    }
    return new Point2D.Double(point[0], point[1]);
  }

  /** Which point of the clean page is shown at a stored one. */
  public Point2D clean(double x, double y) {
    double[] point = {x, y};
    clean(point);
    return new Point2D.Double(point[0], point[1]);
  }

  void clean(double[] point) {
    for (int i = warps.size() - 1; i >= 0; i--) {
      warps.get(i).backward(point, sizes[i][0], sizes[i][1]);
    }
  }

  /** Corners of a rectangle of the clean page, as stored: clockwise from its top left. */
  public Point2D[] corners(Rectangle2D box) {
    return new Point2D[] {
      stored(box.getMinX(), box.getMinY()),
      stored(box.getMaxX(), box.getMinY()),
      stored(box.getMaxX(), box.getMaxY()),
      stored(box.getMinX(), box.getMaxY())
    };
  }

  /** Smallest stored rectangle around the corners and the middles of the sides of a clean one. */
  public Rectangle2D bounds(Rectangle2D box) {
    Rectangle2D bounds = null;
    for (int i = 0; i <= 2; i++) {
      for (int j = 0; j <= 2; j++) {
        Point2D point =
            stored(box.getMinX() + box.getWidth() * i / 2, box.getMinY() + box.getHeight() * j / 2);
        if (bounds == null) {
          bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        }
        bounds.add(point);
      }
    }
    return bounds;
  }

  /**
   * An outline of the clean page as it is stored.
   *
   * @param outline in pixels of the clean page
   */
  public Path2D stored(Path2D outline) {
    Path2D moved = new Path2D.Double(outline.getWindingRule());
    double[] c = new double[6];
    for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(c);
      for (int i = 0; i < 6; i += 2) {
        Point2D point = stored(c[i], c[i + 1]);
        c[i] = point.getX();
        c[i + 1] = point.getY();
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> moved.moveTo(c[0], c[1]);
        case PathIterator.SEG_LINETO -> moved.lineTo(c[0], c[1]);
        case PathIterator.SEG_QUADTO -> moved.quadTo(c[0], c[1], c[2], c[3]);
        case PathIterator.SEG_CUBICTO -> moved.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        default -> moved.closePath();
      }
    }
    return moved;
  }
}
