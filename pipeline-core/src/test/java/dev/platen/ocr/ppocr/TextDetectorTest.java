package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import org.junit.jupiter.api.Test;

class TextDetectorTest {

  @Test
  void coresAreBlownUpByAreaOverPerimeter() {
    TiltedBox core = new TiltedBox(new Point(100, 100), 90, 10, 3);
    // 900 * 1.6 / 200
    assertThat(TextDetector.unclipDistance(core)).isCloseTo(7.2, within(1e-9));
  }

  @Test
  void largePagesAreShownSmallerAndSmallOnesAsTheyAre() {
    assertThat(TextDetector.scale(new Size(2560, 1000))).isCloseTo(0.5, within(1e-9));
    assertThat(TextDetector.scale(new Size(300, 200))).isEqualTo(1);
  }
}
