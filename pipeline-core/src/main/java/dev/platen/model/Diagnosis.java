package dev.platen.model;

import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured on a page before anything is done to it. Null means not measured.
 *
 * @param skewDegrees angle by which the content is turned counter-clockwise
 * @param rotation 0, 90, 180 or 270: degrees clockwise that make the stored page upright, EXIF
 *     included
 * @param corners the sheet in a photograph: top left, top right, bottom right, bottom left of the
 *     upright page, in stored pixels; empty where it was not looked for or not found
 * @param inkShare share of pixels that are ink, 0 to 1
 * @param measures by {@link PageMeasure#id()}; what could not be measured is missing
 */
public record Diagnosis(
    Double skewDegrees,
    Integer rotation,
    List<Point> corners,
    Double inkShare,
    Map<String, Double> measures) {

  public Diagnosis {
    corners = List.copyOf(corners);
    // Results that were stored before there were measures have none.
    measures = measures == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(measures));
  }

  /** A diagnosis without measures. */
  public Diagnosis(Double skewDegrees, Integer rotation, List<Point> corners, Double inkShare) {
    this(skewDegrees, rotation, corners, inkShare, Map.of());
  }

  /** A measure; null where it was not measured. */
  public Double measure(PageMeasure measure) {
    return measures.get(measure.id());
  }

  /** Whether a measure was made and is at least so much. */
  public boolean isAtLeast(PageMeasure measure, double value) {
    Double found = measure(measure);
    return found != null && found >= value;
  }

  /** The same diagnosis with the ink that was found. */
  public Diagnosis withInkShare(double share) {
    return new Diagnosis(skewDegrees, rotation, corners, share, measures);
  }

  /**
   * The same diagnosis, now that more is known of how the page lies.
   *
   * @param further the turn, clockwise, on top of the rotation known so far
   */
  public Diagnosis turned(Rotation further) {
    int known = rotation == null ? 0 : rotation;
    // The corner that comes to lie at the top left is the first one.
    List<Point> upright = new ArrayList<>(corners);
    Collections.rotate(upright, further.degrees() / 90);
    return new Diagnosis(
        skewDegrees,
        Rotation.ofDegrees(known).then(further).degrees(),
        upright,
        inkShare,
        measures);
  }
}
