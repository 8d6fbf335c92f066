package dev.platen.ocr.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Point;
import dev.platen.geometry.TiltedBox;
import dev.platen.ocr.opencv.TextMap.Region;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextMapTest {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 120;

  private final float[] values = new float[WIDTH * HEIGHT];

  /** Marks all pixels whose middles lie in a rectangle. */
  private void mark(TiltedBox box, float value) {
    double cos = Math.cos(Math.toRadians(box.degrees()));
    double sin = Math.sin(Math.toRadians(box.degrees()));
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double dx = x + 0.5 - box.center().x();
        double dy = y + 0.5 - box.center().y();
        if (Math.abs(dx * cos + dy * sin) <= box.width() / 2
            && Math.abs(dy * cos - dx * sin) <= box.height() / 2) {
          values[y * WIDTH + x] = value;
        }
      }
    }
  }

  private List<Region> regions() {
    try (TextMap map = new TextMap(WIDTH, HEIGHT, values)) {
      return map.regions(0.3);
    }
  }

  @Test
  void findsALineWithItsScore() {
    mark(new TiltedBox(new Point(100, 60), 120, 10, 0), 0.8f);
    Region found = regions().get(0);
    assertThat(found.box().width()).isCloseTo(119, within(1e-3));
    assertThat(found.box().height()).isCloseTo(9, within(1e-3));
    assertThat(found.box().degrees()).isCloseTo(0, within(1e-3));
    assertThat(found.score()).isCloseTo(0.8, within(1e-3));
  }

  @Test
  void aSlantedLineReadsFromLeftToRight() {
    for (double degrees : List.of(-30.0, -8.0, 8.0, 30.0)) {
      Arrays.fill(values, 0);
      mark(new TiltedBox(new Point(100, 60), 120, 12, degrees), 0.9f);
      TiltedBox box = regions().get(0).box();
      assertThat(box.degrees()).isCloseTo(degrees, within(1.5));
      assertThat(box.width()).isCloseTo(120, within(4.0));
      assertThat(box.center().x()).isCloseTo(99.5, within(1.0));
    }
  }

  @Test
  void aColumnStandsOnItsShortSide() {
    mark(new TiltedBox(new Point(50, 60), 12, 100, 0), 0.9f);
    TiltedBox box = regions().get(0).box();
    assertThat(box.height()).isGreaterThan(box.width());
  }

  @Test
  void faintAndTinyMarksAreNoLines() {
    mark(new TiltedBox(new Point(100, 60), 120, 10, 0), 0.2f);
    mark(new TiltedBox(new Point(20, 20), 2, 2, 0), 0.9f);
    assertThat(regions()).isEmpty();
  }

  @Test
  void noiseDoesNotGiveRegionsWithoutEnd() {
    for (int i = 0; i < values.length; i++) {
      values[i] = (i / 5 + i / WIDTH / 5) % 2 == 0 ? 1 : 0;
    }
    assertThat(regions()).hasSizeLessThanOrEqualTo(TextMap.MAX_REGIONS);
  }
}
