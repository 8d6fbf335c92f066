package dev.platen.evaluate.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.truth.TruthGeometry;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeometryMetricsTest {

  private static final List<Point> CORNERS =
      List.of(new Point(10, 0), new Point(90, 0), new Point(90, 200), new Point(10, 200));

  private static GeometryMetrics metrics(PredictedGeometry found) {
    PredictedPage page =
        new PredictedPage(
            Status.OK,
            new Size(50, 100),
            Set.of(),
            "",
            found,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new GeometryMetrics(
        new TruthGeometry(-1.5, 90, CORNERS), page.inFrame(new Size(100, 200)));
  }

  @Test
  void anglesAreCompared() {
    assertThat(metrics(new PredictedGeometry(0.5, 90, List.of())).skew().value()).isEqualTo(2);
    assertThat(metrics(new PredictedGeometry(0.5, 90, List.of())).rotation().value()).isOne();
    assertThat(metrics(new PredictedGeometry(0.5, 270, List.of())).rotation().value()).isZero();
    assertThat(metrics(PredictedGeometry.UNKNOWN).skew().absence()).isEqualTo(Absence.NOT_MEASURED);
  }

  @Test
  void cornersAreComparedInTheFrameOfTheTruth() {
    List<Point> half =
        CORNERS.stream().map(corner -> new Point(corner.x() / 2, corner.y() / 2)).toList();

    assertThat(metrics(new PredictedGeometry(null, null, half)).corners().value()).isZero();
    assertThat(metrics(PredictedGeometry.UNKNOWN).corners().value())
        .as("the image was taken for the sheet: 10 pixels off at each corner, of 200")
        .isEqualTo(0.05);
  }
}
