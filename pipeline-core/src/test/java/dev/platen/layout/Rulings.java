package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Ruling;
import java.util.List;

/** Straight lines for tests. */
final class Rulings {

  private Rulings() {}

  static Ruling across(double x, double right, double y) {
    return new Ruling(new Point(x, y), new Point(right, y), 2);
  }

  static Ruling down(double x, double y, double bottom) {
    return new Ruling(new Point(x, y), new Point(x, bottom), 2);
  }

  /** The four edges of a box. */
  static List<Ruling> frame(Box box) {
    return List.of(
        across(box.x(), box.right(), box.y()),
        across(box.x(), box.right(), box.bottom()),
        down(box.x(), box.y(), box.bottom()),
        down(box.right(), box.y(), box.bottom()));
  }
}
