package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.TiltedBox;
import dev.platen.ocr.opencv.TextMap.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineAnglesTest {

  private static Region region(TiltedBox box) {
    return new Region(box, box.corners(), 0.9);
  }

  private static TiltedBox box(double width, double degrees) {
    return new TiltedBox(new Point(200, 100), width, 20, degrees);
  }

  @Test
  void aLongLineKeepsItsAngle() {
    TiltedBox found = LineAngles.straighten(List.of(region(box(300, 4)))).get(0);
    assertThat(found.degrees()).isEqualTo(4);
    assertThat(found.width()).isCloseTo(301, within(1e-6));
    assertThat(found.height()).isCloseTo(21, within(1e-6));
  }

  @Test
  void aShortWordGetsTheAngleOfTheLongLines() {
    List<TiltedBox> found =
        LineAngles.straighten(
            List.of(region(box(300, 4)), region(box(320, 4)), region(box(30, -31))));
    assertThat(found.get(2).degrees()).isEqualTo(4);
  }

  @Test
  void anAngleThatDoesNotShowIsNone() {
    TiltedBox found = LineAngles.straighten(List.of(region(box(120, 0.5)))).get(0);
    assertThat(found.isUpright()).isTrue();
  }

  @Test
  void wordsAloneStandUpright() {
    assertThat(LineAngles.straighten(List.of(region(box(30, -31)))).get(0).isUpright()).isTrue();
  }

  @Test
  void theBoxHoldsThePixelsWhole() {
    TiltedBox found =
        LineAngles.around(
            List.of(new Point(3, 4), new Point(9, 4), new Point(9, 6), new Point(3, 6)), 0);
    assertThat(found.bounds()).isEqualTo(new Box(3, 4, 7, 3));
  }
}
