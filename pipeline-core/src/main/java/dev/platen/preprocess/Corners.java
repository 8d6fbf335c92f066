package dev.platen.preprocess;

import dev.platen.geometry.Point;
import dev.platen.model.Diagnosis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Orders and sizes of the corners of a sheet. */
final class Corners {

  private Corners() {}

  /** As the stored page shows them: undoes what the rotation of a diagnosis did to their order. */
  static List<Point> inStoredOrder(Diagnosis diagnosis) {
    List<Point> corners = new ArrayList<>(diagnosis.corners());
    int rotation = diagnosis.rotation() == null ? 0 : diagnosis.rotation();
    Collections.rotate(corners, -rotation / 90);
    return corners;
  }

  /** The same, farther from their middle by a share. */
  static List<Point> grown(List<Point> corners, double share) {
    double x = corners.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = corners.stream().mapToDouble(Point::y).average().orElseThrow();
    return corners.stream()
        .map(
            corner ->
                new Point(
                    corner.x() + share * (corner.x() - x), corner.y() + share * (corner.y() - y)))
        .toList();
  }
}
