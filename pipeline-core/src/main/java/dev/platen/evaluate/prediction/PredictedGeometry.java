package dev.platen.evaluate.prediction;

import dev.platen.geometry.Point;
import java.util.List;

/**
 * What was diagnosed of how the page lies in its image. Null stands for what was not measured.
 *
 * @param skewDegrees angle by which the content is turned counter-clockwise
 * @param rotation 0, 90, 180 or 270: degrees clockwise that make the stored page upright
 * @param corners of the sheet in stored pixels: top left, top right, bottom right, bottom left of
 *     the upright page; empty if no sheet was found in the image
 */
public record PredictedGeometry(Double skewDegrees, Integer rotation, List<Point> corners) {

  public static final PredictedGeometry UNKNOWN = new PredictedGeometry(null, null, List.of());

  public PredictedGeometry {
    corners = List.copyOf(corners);
  }

  PredictedGeometry scaled(Scaling scaling) {
    return new PredictedGeometry(skewDegrees, rotation, scaling.apply(corners));
  }
}
