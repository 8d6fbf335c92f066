package dev.platen.export.xml;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Places on a page as the formats write them. Nothing lies beyond the page's edges. */
final class Coordinates {

  private final Size page;

  Coordinates(Size page) {
    this.page = page;
  }

  /** Left, top, right and bottom in whole pixels, separated by blanks; holds the whole box. */
  String edges(Box box) {
    Box inside = box.clippedTo(page);
    return "%d %d %d %d"
        .formatted(
            (long) Math.floor(inside.x()),
            (long) Math.floor(inside.y()),
            (long) Math.ceil(inside.right()),
            (long) Math.ceil(inside.bottom()));
  }

  /** Points in whole pixels, {@code x,y} separated by blanks. */
  String points(List<Point> points) {
    return points.stream()
        .map(
            point ->
                Math.round(within(point.x(), page.width()))
                    + ","
                    + Math.round(within(point.y(), page.height())))
        .collect(Collectors.joining(" "));
  }

  /** The part of a box on the page. */
  Box inside(Box box) {
    return box.clippedTo(page);
  }

  private static double within(double value, int side) {
    return Math.min(Math.max(value, 0), side);
  }

  /** A number without needless digits. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
