package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.PageImage;
import dev.platen.raster.BufferedImagePixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two columns of ten lines, 20 pixels high: from 50 to 390 and from 420 to 760. */
class GutterCutsTest {

  private static final int LINES = 10;

  private final BufferedImage paper = new BufferedImage(800, 500, BufferedImage.TYPE_BYTE_GRAY);
  private final List<TiltedBox> boxes = new ArrayList<>();

  private GutterCutsTest() {
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    graphics.dispose();
    for (int i = 0; i < LINES; i++) {
      ink(50, 390, i);
      ink(420, 760, i);
    }
  }

  /** Letters: bars, with less white between them than parts columns. */
  private void ink(int from, int to, int line) {
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(Color.BLACK);
    for (int x = from; x < to; x += 10) {
      graphics.fillRect(x, y(line) + 2, 4, 16);
    }
    graphics.dispose();
  }

  private static int y(int line) {
    return 50 + 30 * line;
  }

  private static TiltedBox box(int from, int to, int line) {
    return TiltedBox.of(new Box(from, y(line), to - from, 20));
  }

  private List<TiltedBox> apart() {
    try (PageImage page = BufferedImagePixels.toPageImage(paper, Dpi.of(150))) {
      return GutterCuts.apart(page, boxes);
    }
  }

  @Test
  void linesAmongManyThatGrewTogetherAreParted() {
    for (int i = 0; i < LINES; i++) {
      if (i < 5) {
        boxes.add(box(50, 760, i));
      } else {
        boxes.add(box(50, 390, i));
        boxes.add(box(420, 760, i));
      }
    }

    assertThat(apart()).hasSize(2 * LINES);
  }

  @Test
  void aLineOverTwoColumnsIsTwo() {
    for (int i = 0; i < LINES; i++) {
      if (i == 4) {
        boxes.add(box(50, 760, i));
      } else {
        boxes.add(box(50, 390, i));
        boxes.add(box(420, 760, i));
      }
    }

    List<TiltedBox> parts = apart();

    assertThat(parts).hasSize(2 * LINES);
    assertThat(parts.get(8).bounds().x()).isEqualTo(50);
    assertThat(parts.get(8).bounds().right()).isBetween(380.0, 395.0);
    assertThat(parts.get(9).bounds().x()).isBetween(410.0, 425.0);
    assertThat(parts.get(9).bounds().right()).isEqualTo(760);
  }

  @Test
  void aHeadingOverTwoColumnsStaysWhole() {
    ink(50, 760, 0);
    boxes.add(box(50, 760, 0));
    for (int i = 1; i < LINES; i++) {
      boxes.add(box(50, 390, i));
      boxes.add(box(420, 760, i));
    }

    assertThat(apart()).containsExactlyElementsOf(boxes);
  }

  @Test
  void aBoxThatReachesIntoTheNextColumnWithoutItsTextStaysWhole() {
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(400, y(4), 400, 20);
    graphics.dispose();
    for (int i = 0; i < LINES; i++) {
      if (i == 4) {
        boxes.add(TiltedBox.of(new Box(50, y(i), 380.5, 20)));
      } else {
        boxes.add(box(50, 390, i));
        boxes.add(box(420, 760, i));
      }
    }

    assertThat(apart()).containsExactlyElementsOf(boxes);
  }

  @Test
  void linesOfOneColumnStayWhole() {
    for (int i = 0; i < LINES; i++) {
      boxes.add(box(50, 760, i));
    }

    assertThat(apart()).containsExactlyElementsOf(boxes);
  }
}
