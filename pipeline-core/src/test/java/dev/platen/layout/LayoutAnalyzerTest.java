package dev.platen.layout;

import static dev.platen.testkit.Samples.any;
import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.listOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageLayout;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutAnalyzerTest {

  private static final Size PAGE = new Size(1000, 1400);

  private static Line line(int region, int paragraph, Box box, double confidence) {
    Word word = new Word("word", "word", box, List.of(), confidence, "fake", null);
    return new Line(
        "word", box, List.of(), null, confidence, "fake", null, region, paragraph, List.of(word));
  }

  private static Recognition text(List<Line> lines) {
    return new Recognition(TextSource.OCR, "fake", "1", null, null, 0.5, lines);
  }

  private static PageLayout analyze(ReadingOrder order, List<Line> lines, PageTransform transform) {
    return new LayoutAnalyzer(new LayoutSettings(order)).analyze(text(lines), transform);
  }

  private static Line line(SplittableRandom random) {
    Box box = new Box(between(random, 0, 900), between(random, 0, 900), 50, 20);
    return line(between(random, 0, 3), between(random, 0, 3), box, 0.5);
  }

  @Test
  void everyLineIsInExactlyOneBlock() {
    forAll(
        random -> {
          List<Line> lines = listOf(random, 30, LayoutAnalyzerTest::line);
          PageTransform transform = PageTransform.rotation(PAGE, any(random, Rotation.class));
          checkBlocks(analyze(any(random, ReadingOrder.class), lines, transform).blocks(), lines);
        });
  }

  private static void checkBlocks(List<Block> blocks, List<Line> lines) {
    assertThat(blocks.stream().flatMap(block -> block.lines().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, lines.size()).boxed().toList());
    assertThat(blocks.stream().map(Block::readingOrder).toList())
        .isEqualTo(IntStream.range(0, blocks.size()).boxed().toList());
    for (Block block : blocks) {
      assertThat(block.type()).isEqualTo(BlockType.TEXT);
      assertThat(block.lines())
          .allSatisfy(
              i -> assertThat(block.box().union(lines.get(i).box())).isEqualTo(block.box()));
    }
  }

  @Test
  void paragraphsAreBlocksWithMeanConfidence() {
    List<Line> lines =
        List.of(
            line(0, 0, new Box(0, 0, 100, 20), 0.9),
            line(0, 0, new Box(0, 30, 120, 20), 0.7),
            line(0, 1, new Box(0, 80, 100, 20), 1.0));
    List<Block> blocks = analyze(ReadingOrder.ENGINE, lines, PageTransform.identity(PAGE)).blocks();
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0).lines()).containsExactly(0, 1);
    assertThat(blocks.get(0).box()).isEqualTo(new Box(0, 0, 120, 50));
    assertThat(blocks.get(0).confidence()).isCloseTo(0.8, within(1e-12));
    assertThat(blocks.get(0).polygon()).isEmpty();
  }

  @Test
  void orderIsThatOfTheUprightPage() {
    // Two columns on a page that is stored turned: "first" stands left once it is upright.
    PageTransform turn = PageTransform.rotation(PAGE, Rotation.CLOCKWISE_90);
    Box first = turn.toSource(new Box(0, 0, 400, 500));
    Box second = turn.toSource(new Box(600, 0, 400, 500));
    List<Line> lines = List.of(line(0, 0, second, 0.5), line(1, 1, first, 0.5));
    assertThat(analyze(ReadingOrder.ENGINE, lines, turn).blocks().get(0).lines())
        .containsExactly(0);
    assertThat(analyze(ReadingOrder.XY_CUT, lines, turn).blocks().get(0).lines())
        .containsExactly(1);
  }

  @Test
  void blocksOfASlantedPageHaveAnOutline() {
    double c = Math.cos(0.05);
    double s = Math.sin(0.05);
    PageTransform slant =
        new PageTransform(PAGE, PAGE, List.of(c, -s, 30.0, s, c, 0.0, 0.0, 0.0, 1.0));
    List<Line> lines = List.of(line(0, 0, new Box(100, 100, 200, 30), 0.5));
    assertThat(analyze(ReadingOrder.ENGINE, lines, slant).blocks().get(0).polygon()).hasSize(4);
  }

  @Test
  void noLinesMakeNoBlocks() {
    assertThat(
            new LayoutAnalyzer(new LayoutSettings(ReadingOrder.XY_CUT))
                .analyze(Recognition.none(), PageTransform.identity(PAGE))
                .blocks())
        .isEmpty();
  }
}
