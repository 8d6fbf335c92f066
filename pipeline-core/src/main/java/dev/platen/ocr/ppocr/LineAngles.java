package dev.platen.ocr.ppocr;

import dev.platen.geometry.Point;
import dev.platen.geometry.TiltedBox;
import dev.platen.ocr.opencv.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the boxes of lines the angles that lines of a page have.
 *
 * <p>The smallest rectangle around a short word stands at any angle. So a short one gets the angle
 * that the long ones of the page have in the middle. An angle that does not show is none: such
 * lines can be cut out without resampling.
 */
final class LineAngles {

  /** Width to height from which the smallest rectangle shows the angle of a line. */
  private static final double LONG = 5;

  /** Rise over the whole length, in heights of the line, below which an angle does not show. */
  private static final double INVISIBLE_RISE = 0.1;

  /** Pixels of the map that edges may be off, and by which a line seems to slant that does not. */
  private static final double GRAIN = 1.5;

  private LineAngles() {}

  /** The boxes of some regions. */
  static List<TiltedBox> straighten(List<TextMap.Region> regions) {
    double usual = usualDegrees(regions);
    List<TiltedBox> boxes = new ArrayList<>(regions.size());
    for (TextMap.Region region : regions) {
      TiltedBox box = region.box();
      boolean ownWay = isLong(box) && rise(box, box.degrees() - usual) > GRAIN;
      double degrees = ownWay ? box.degrees() : usual;
      boolean visible = rise(box, degrees) > INVISIBLE_RISE * shortSide(box);
      boxes.add(around(region.outline(), visible ? degrees : 0));
    }
    return boxes;
  }

  /** The median of the angles of long lines, whether they lie or stand; 0 without any. */
  private static double usualDegrees(List<TextMap.Region> regions) {
    double[] degrees =
        regions.stream()
            .map(TextMap.Region::box)
            .filter(LineAngles::isLong)
            .mapToDouble(TiltedBox::degrees)
            .sorted()
            .toArray();
    return degrees.length == 0 ? 0 : degrees[degrees.length / 2];
  }

  private static boolean isLong(TiltedBox box) {
    return Math.max(box.width(), box.height()) >= LONG * shortSide(box);
  }

  private static double shortSide(TiltedBox box) {
    return Math.min(box.width(), box.height());
  }

  private static double rise(TiltedBox box, double degrees) {
    return Math.max(box.width(), box.height()) * Math.abs(Math.sin(Math.toRadians(degrees)));
  }

  /** The smallest rectangle at an angle around some pixels. */
  static TiltedBox around(List<Point> pixels, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double[] along = pixels.stream().mapToDouble(p -> p.x() * cos + p.y() * sin).sorted().toArray();
    double[] across =
        pixels.stream().mapToDouble(p -> p.y() * cos - p.x() * sin).sorted().toArray();
    double middleAlong = middle(along);
    double middleAcross = middle(across);
    // Pixels have an extent of their own: the outline runs through their middles.
    Point center =
        new Point(
            middleAlong * cos - middleAcross * sin + 0.5,
            middleAlong * sin + middleAcross * cos + 0.5);
    return new TiltedBox(center, extent(along) + 1, extent(across) + 1, degrees);
  }

  private static double middle(double[] sorted) {
    return (sorted[0] + sorted[sorted.length - 1]) / 2;
  }

  private static double extent(double[] sorted) {
    return sorted[sorted.length - 1] - sorted[0];
  }
}
