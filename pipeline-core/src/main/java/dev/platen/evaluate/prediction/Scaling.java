package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;

/**
 * From one frame to another.
 *
 * @param x factor of horizontal coordinates
 * @param y factor of vertical coordinates
 */
record Scaling(double x, double y) {

  Box apply(Box box) {
    return box == null
        ? null
        : new Box(box.x() * x, box.y() * y, box.width() * x, box.height() * y);
  }

  List<Point> apply(List<Point> points) {
    return points.stream().map(point -> new Point(point.x() * x, point.y() * y)).toList();
  }
}
