package dev.platen.model;

import dev.platen.geometry.Point;
import java.util.List;

/**
 * What is measured on a page before anything is done to it. Null means not measured.
 *
 * @param skewDegrees angle by which the content is turned counter-clockwise
 * @param rotation 0, 90, 180 or 270: degrees clockwise that make the stored page upright, EXIF
 *     included
 * @param corners the sheet in a photograph: top left, top right, bottom right, bottom left of the
 *     upright page, in stored pixels; empty where it was not looked for or not found
 * @param inkShare share of pixels that are ink, 0 to 1
 */
public record Diagnosis(
    Double skewDegrees, Integer rotation, List<Point> corners, Double inkShare) {

  public Diagnosis {
    corners = List.copyOf(corners);
  }

  /** The same diagnosis with another rotation. */
  public Diagnosis withRotation(int degrees) {
    return new Diagnosis(skewDegrees, degrees, corners, inkShare);
  }
}
