package dev.platen.evaluate.geometry;

import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthGeometry;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;

/** Measures skew, rotation and the corners of the sheet. */
public final class GeometryMetrics {

  private static final int CORNERS = 4;

  private final TruthGeometry truth;
  private final PredictedPage page;

  /**
   * @param page in the truth's frame
   */
  public GeometryMetrics(TruthGeometry truth, PredictedPage page) {
    this.truth = truth;
    this.page = page;
  }

  /** Difference of angles, in degrees. */
  public Measure skew() {
    Double found = page.geometry().skewDegrees();
    return found == null
        ? Measure.absent(Metric.SKEW_ERROR, Absence.NOT_MEASURED)
        : Measure.of(Metric.SKEW_ERROR, Math.abs(found - truth.skewDegrees()), 1);
  }

  /** Whether the page was turned the right way. */
  public Measure rotation() {
    Integer found = page.geometry().rotation();
    return found == null
        ? Measure.absent(Metric.ROTATION_ACCURACY, Absence.NOT_MEASURED)
        : Measure.of(Metric.ROTATION_ACCURACY, found.equals(truth.rotation()) ? 1 : 0, 1);
  }

  /**
   * Mean distance of the corners from those of the truth, over the long side of the frame. Where no
   * sheet was found, the image as a whole was taken for it.
   */
  public Measure corners() {
    List<Point> found = page.geometry().corners();
    if (found.size() != CORNERS) {
      found = page.imageCorners();
    }
    if (found == null) {
      return Measure.absent(Metric.CORNER_ERROR, Absence.NOT_MEASURED);
    }
    double distance = 0;
    for (int i = 0; i < CORNERS; i++) {
      Point wanted = truth.corners().get(i);
      distance += Math.hypot(found.get(i).x() - wanted.x(), found.get(i).y() - wanted.y());
    }
    Box frame = Box.around(page.imageCorners());
    double side = Math.max(frame.width(), frame.height());
    return Measure.of(Metric.CORNER_ERROR, distance / CORNERS / side, 1);
  }
}
