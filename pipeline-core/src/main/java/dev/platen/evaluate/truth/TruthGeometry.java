package dev.platen.evaluate.truth;

import dev.platen.geometry.Point;
import java.io.Serializable;
import java.util.List;

/**
 * How the page lies in its image. Null stands for what is not known.
 *
 * @param skewDegrees angle by which the content is turned counter-clockwise
 * @param rotation 0, 90, 180 or 270: degrees clockwise that make the stored page upright
 * @param corners of the sheet in stored pixels: top left, top right, bottom right, bottom left of
 *     the upright page
 */
public record TruthGeometry(Double skewDegrees, Integer rotation, List<Point> corners)
    implements Serializable {

  public static final TruthGeometry UNKNOWN = new TruthGeometry(null, null, null);

  public TruthGeometry {
    corners = corners == null ? null : List.copyOf(corners);
    if (corners != null && corners.size() != 4) {
      throw new IllegalArgumentException("%d corners instead of 4".formatted(corners.size()));
    }
  }
}
