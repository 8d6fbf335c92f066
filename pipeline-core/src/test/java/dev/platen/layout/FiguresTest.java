package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static dev.platen.layout.TypesetPage.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Picture;
import dev.platen.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts reach as far as their axes, and the edges of pages are no figures. */
class FiguresTest {

  private static final Ruling UPRIGHT = new Ruling(new Point(100, 600), new Point(100, 900), 3);
  private static final Ruling LEVEL = new Ruling(new Point(98, 900), new Point(600, 900), 3);

  private static PageGraphics drawn(List<Ruling> rulings, Picture... pictures) {
    return new PageGraphics(rulings, List.of(pictures), List.of());
  }

  private static Picture ink(Box box, double share) {
    return new Picture(box.corners(), share, 0);
  }

  private static List<Box> figures(List<Line> lines, PageGraphics graphics) {
    return read(lines, graphics).stream()
        .filter(block -> block.type() == BlockType.FIGURE)
        .map(Block::box)
        .toList();
  }

  private static List<Line> text() {
    return column(50, 200, 900, 10);
  }

  @Test
  void aChartOfThinLinesIsWhatStandsBetweenItsAxes() {
    Box axes = new Box(100, 600, 500, 300);
    assertThat(figures(text(), drawn(List.of(UPRIGHT, LEVEL))))
        .singleElement()
        .satisfies(box -> assertThat(box.iou(axes)).isGreaterThan(0.95));
    Picture curve = ink(new Box(130, 700, 400, 90), 0.1);
    assertThat(figures(text(), drawn(List.of(UPRIGHT, LEVEL), curve)))
        .singleElement()
        .satisfies(box -> assertThat(box.iou(axes)).isGreaterThan(0.95));
  }

  @Test
  void labelsInAChartAreItsOwn() {
    List<Line> lines = page(text(), List.of(say("1994", 300, 640, 40, 16)));
    List<Block> blocks = read(lines, drawn(List.of(UPRIGHT, LEVEL)));
    assertThat(types(blocks)).containsExactly(BlockType.TEXT, BlockType.FIGURE);
    assertThat(blocks.get(1).lines()).hasSize(1);
  }

  @Test
  void rulingsThatCloseAFrameOrMeetNowhereAreNoAxes() {
    Ruling top = new Ruling(new Point(98, 600), new Point(600, 600), 3);
    Ruling right = new Ruling(new Point(600, 600), new Point(600, 900), 3);
    Ruling away = new Ruling(new Point(160, 900), new Point(600, 900), 3);
    assertThat(figures(text(), drawn(List.of(UPRIGHT, LEVEL, top)))).isEmpty();
    assertThat(figures(text(), drawn(List.of(UPRIGHT, LEVEL, right)))).isEmpty();
    assertThat(figures(text(), drawn(List.of(UPRIGHT, away)))).isEmpty();
  }

  @Test
  void rulingsBesideRunningTextAreNoAxes() {
    List<Line> lines = page(text(), column(120, 620, 460, 9));
    assertThat(figures(lines, drawn(List.of(UPRIGHT, LEVEL)))).isEmpty();
  }

  @Test
  void whatLiesAlongAWholeEdgeOfThePageIsNoFigure() {
    Picture strip = ink(new Box(850, 0, 150, 1400), 0.9);
    assertThat(figures(column(50, 200, 700, 10), drawn(List.of(), strip))).isEmpty();
  }

  @Test
  void aShadowInACornerIsNoFigureAndAPhotographThereIs() {
    Box corner = new Box(0, 1200, 500, 200);
    Box large = new Box(0, 1000, 500, 400);
    assertThat(figures(text(), drawn(List.of(), ink(corner, 0.3)))).isEmpty();
    assertThat(figures(text(), drawn(List.of(), ink(corner, 0.9)))).hasSize(1);
    assertThat(figures(text(), drawn(List.of(), ink(large, 0.3)))).hasSize(1);
  }

  @Test
  void piecesOfAnEdgeAreNoFigureTogether() {
    List<Picture> pieces = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      pieces.add(ink(new Box(0, 200 * i, 140, 210), 0.7));
    }
    assertThat(figures(column(200, 200, 700, 10), drawn(List.of(), pieces.toArray(new Picture[0]))))
        .isEmpty();
  }
}
