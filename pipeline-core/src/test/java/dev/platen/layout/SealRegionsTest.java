package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Detection;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Picture;
import dev.platen.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seals are regions wherever they lie, and take no text but their own. */
class SealRegionsTest {

  private static final Box PLACE = new Box(600, 260, 150, 90);

  private static PageGraphics seal(Box box, Picture.Kind kind) {
    Picture seal = new Picture(box.corners(), 0.3, 0, kind);
    return new PageGraphics(List.of(), List.of(), List.of()).withSeals(List.of(seal));
  }

  private static Block only(List<Block> blocks) {
    List<Block> seals = blocks.stream().filter(b -> b.type() == BlockType.SEAL).toList();
    assertThat(seals).hasSize(1);
    return seals.get(0);
  }

  @Test
  void redInkOfAStampsSizeIsASeal() {
    Picture stamp = new Picture(new Box(600, 1000, 150, 150).corners(), 0.3, 0.95);
    List<Block> blocks =
        read(column(50, 200, 900, 10), new PageGraphics(List.of(), List.of(stamp), List.of()));
    assertThat(blocks).extracting(Block::type).containsExactly(BlockType.TEXT, BlockType.SEAL);
  }

  @Test
  void aSealOnRunningTextTakesNoneOfIt() {
    List<Line> lines = page(column(50, 200, 900, 10), List.of(say("end.", 620, 470, 60, 18)));
    Box box = new Box(600, 420, 150, 90);
    List<Block> blocks = read(lines, seal(box, Picture.Kind.SEAL_ON_PRINT));
    assertThat(only(blocks).lines()).isEmpty();
    assertThat(only(blocks).box().iou(box)).isGreaterThan(0.99);
  }

  @Test
  void whatAFreeSealSaysIsItsOwnAndItsBoxTheSeals() {
    List<Line> lines = page(column(50, 500, 900, 10), List.of(say("PAID", 640, 290, 70, 30)));
    Block seal = only(read(lines, seal(PLACE, Picture.Kind.SEAL)));
    assertThat(seal.lines()).hasSize(1);
    assertThat(seal.box().iou(PLACE)).isGreaterThan(0.99);
  }

  @Test
  void aSealOnATableStays() {
    List<Line> rows = column(50, 200, 900, 10);
    Table table = new Table(new Box(50, 190, 900, 300), List.of(), 10, 1, 0, 1, List.of());
    List<Block> blocks =
        read(rows, new PageTables(List.of(table), seal(PLACE, Picture.Kind.SEAL_ON_PRINT)));
    assertThat(only(blocks).box().iou(PLACE)).isGreaterThan(0.99);
    assertThat(blocks)
        .filteredOn(block -> block.type() == BlockType.TABLE)
        .extracting(block -> block.lines().size())
        .containsExactly(10);
  }

  @Test
  void sealsStandBesideWhatALayoutModelSaw() {
    Detection seen = new Detection(BlockType.TEXT, null, new Box(40, 195, 920, 300).corners(), 0.9);
    PageGraphics graphics =
        PageGraphics.NONE
            .withDetections(List.of(seen))
            .withSeals(List.of(new Picture(PLACE.corners(), 0.3, 0, Picture.Kind.SEAL_ON_PRINT)));
    assertThat(graphics.detections()).containsExactly(seen);
    assertThat(only(read(column(50, 200, 900, 10), graphics)).lines()).isEmpty();
  }
}
