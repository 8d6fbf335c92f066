package dev.platen.synthesize.truth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.platen.synthesize.degrade.CylinderCurl;
import dev.platen.synthesize.degrade.GeneralCurl;
import dev.platen.synthesize.degrade.PageMap;
import dev.platen.synthesize.degrade.Perspective;
import dev.platen.synthesize.degrade.QuarterTurn;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Warp;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Shapes of the clean page, in points, as they lie in the stored image. */
final class StoredShapes {

  /** Points of the map in each direction where the page is not flat; 2 say all of a turn. */
  private static final int GRID = 33;

  private static final int STEPS_ON_CURVES = 6;

  private final PageMap map;
  private final double scale;
  private final boolean curved;

  StoredShapes(Scan scan) {
    this.map = scan.map();
    this.scale = scan.dpi() / 72.0;
    this.curved =
        map.warps().stream()
            .anyMatch(warp -> warp instanceof CylinderCurl || warp instanceof GeneralCurl);
  }

  private Rectangle2D pixels(Rectangle2D points) {
    return new Rectangle2D.Double(
        points.getX() * scale,
        points.getY() * scale,
        points.getWidth() * scale,
        points.getHeight() * scale);
  }

  /** A rectangle's outline: its four corners, or more points along the sides of a curved page. */
  JsonArray polygon(Rectangle2D points) {
    Rectangle2D box = pixels(points);
    int steps = curved ? STEPS_ON_CURVES : 1;
    JsonArray polygon = new JsonArray();
    for (int i = 0; i <= steps; i++) {
      polygon.add(point(box.getMinX() + box.getWidth() * i / steps, box.getMinY()));
    }
    for (int i = steps; i >= 0; i--) {
      polygon.add(point(box.getMinX() + box.getWidth() * i / steps, box.getMaxY()));
    }
    return polygon;
  }

  private JsonArray point(double x, double y) {
    Point2D stored = map.stored(x, y);
    return numbers(stored.getX(), stored.getY());
  }

  /** Smallest upright box around a rectangle: x, y, width, height. */
  JsonArray box(Rectangle2D points) {
    Rectangle2D bounds = map.bounds(pixels(points));
    return numbers(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  /** Adds rotation, skew, corners and the map. */
  void geometry(JsonObject truth) {
    int rotation = 0;
    double skew = 0;
    boolean photographed = false;
    for (Warp warp : map.warps()) {
      if (warp instanceof QuarterTurn turn) {
        rotation = turn.clockwise();
      } else if (warp instanceof Skew askew) {
        skew += askew.degrees();
      } else if (warp instanceof Perspective) {
        photographed = true;
      }
    }
    truth.addProperty("rotation", rotation);
    if (photographed) {
      JsonArray corners = new JsonArray();
      for (Point2D corner :
          map.corners(new Rectangle2D.Double(0, 0, map.cleanWidth(), map.cleanHeight()))) {
        corners.add(numbers(corner.getX(), corner.getY()));
      }
      truth.add("corners", corners);
    } else {
      truth.addProperty("skew_degrees", skew);
    }
    if (!map.identity()) {
      truth.addProperty("clean_width", map.cleanWidth());
      truth.addProperty("clean_height", map.cleanHeight());
      truth.add("map", backward(curved || photographed ? GRID : 2));
    }
  }

  private JsonObject backward(int grid) {
    JsonArray rows = new JsonArray();
    for (int i = 0; i < grid; i++) {
      JsonArray row = new JsonArray();
      for (int j = 0; j < grid; j++) {
        Point2D clean =
            map.clean(j * (map.width() - 1.0) / (grid - 1), i * (map.height() - 1.0) / (grid - 1));
        row.add(numbers(clean.getX(), clean.getY()));
      }
      rows.add(row);
    }
    JsonObject backward = new JsonObject();
    backward.addProperty("kind", "backward");
    backward.addProperty("grid", grid);
    backward.add("points", rows);
    return backward;
  }

  /** Numbers with one decimal. */
  static JsonArray numbers(double... values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(Math.round(value * 10) / 10.0);
    }
    return array;
  }
}
