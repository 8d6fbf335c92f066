package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static dev.platen.layout.TypesetPage.text;
import static dev.platen.layout.TypesetPage.types;
import static dev.platen.testkit.Samples.any;
import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.listOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Detection;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageLayout;
import dev.platen.model.PageTables;
import dev.platen.model.Picture;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutAnalyzerTest {

  private static final Size PAGE = TypesetPage.SIZE;

  private static Line line(int region, int paragraph, Box box, double confidence) {
    Word word = new Word("word", "word", box, List.of(), confidence, "fake", null);
    return new Line(
        "word", box, List.of(), null, confidence, "fake", null, region, paragraph, List.of(word));
  }

  private static PageLayout analyze(ReadingOrder order, List<Line> lines, PageTransform transform) {
    return new LayoutAnalyzer(new LayoutSettings(order))
        .analyze(text(lines), PageTables.NONE, transform);
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
      assertThat(block.lines())
          .allSatisfy(
              i -> assertThat(block.box().union(lines.get(i).box())).isEqualTo(block.box()));
    }
  }

  @Test
  void columnsBelowATitleAreReadOneAfterTheOther() {
    List<Line> lines =
        page(
            column(550, 200, 400, 8),
            List.of(say("A title over both columns", 200, 80, 600, 50)),
            column(50, 200, 400, 8));
    List<Block> blocks = read(lines);
    assertThat(types(blocks)).containsExactly(BlockType.TITLE, BlockType.TEXT, BlockType.TEXT);
    assertThat(blocks.get(1).box().x()).isEqualTo(50);
    assertThat(blocks.get(2).lines()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void furnitureStandsApart() {
    List<Line> lines =
        page(
            List.of(say("The running head", 50, 50, 200, 18), say("12", 900, 50, 30, 18)),
            column(50, 200, 900, 10),
            List.of(say("Page 3 of 9", 450, 1340, 100, 18)));
    List<Block> blocks = read(lines);
    assertThat(types(blocks))
        .containsExactly(
            BlockType.HEADER, BlockType.PAGE_NUMBER, BlockType.TEXT, BlockType.PAGE_NUMBER);
  }

  @Test
  void headingsHaveLevelsByNumberOrSize() {
    List<Line> lines =
        page(
            List.of(say("Large words", 50, 100, 250, 40)),
            column(50, 180, 900, 6),
            List.of(say("2.1 Smaller words", 50, 400, 250, 26)),
            column(50, 450, 900, 6),
            List.of(say("Other small words", 50, 680, 250, 26)),
            column(50, 730, 900, 6));
    List<Block> headings =
        read(lines).stream().filter(block -> block.type() == BlockType.HEADING).toList();
    assertThat(headings).hasSize(2).allSatisfy(block -> assertThat(block.level()).isNotNull());
    assertThat(headings.get(0).level()).isEqualTo(2);
  }

  @Test
  void anIndentBeginsAParagraph() {
    List<Line> lines =
        page(
            column(50, 200, 400, 4),
            List.of(say("Another paragraph begins here", 80, 320, 370, 20)),
            column(50, 350, 400, 3));
    assertThat(read(lines).stream().map(block -> block.lines().size()).toList())
        .containsExactly(4, 4);
  }

  @Test
  void aCaptionBelongsToItsFigure() {
    Picture figure = new Picture(new Box(50, 600, 400, 300).corners(), 0.4, 0);
    List<Line> lines =
        page(
            column(50, 200, 900, 10),
            List.of(say("Figure 3. What it shows", 60, 915, 300, 18)),
            column(50, 1000, 900, 6));
    List<Block> blocks = read(lines, new PageGraphics(List.of(), List.of(figure), List.of()));
    Block caption =
        blocks.stream()
            .filter(block -> block.type() == BlockType.CAPTION)
            .findFirst()
            .orElseThrow();
    assertThat(blocks.get(caption.parent()).type()).isEqualTo(BlockType.FIGURE);
  }

  @Test
  void aShadowAlongAnEdgeIsNoFigure() {
    Picture gutter = new Picture(new Box(0, 0, 60, 1395).corners(), 0.9, 0);
    Picture corner = new Picture(new Box(0, 8, 500, 1390).corners(), 0.1, 0);
    for (Picture dark : List.of(gutter, corner)) {
      List<Block> blocks =
          read(column(80, 200, 380, 30), new PageGraphics(List.of(), List.of(dark), List.of()));
      assertThat(types(blocks)).containsExactly(BlockType.TEXT);
    }
  }

  @Test
  void whatALayoutModelSawComesFirst() {
    List<Line> lines =
        page(column(50, 200, 900, 4), List.of(say("A line below", 60, 500, 300, 18)));
    List<Detection> seen =
        List.of(
            new Detection(BlockType.TEXT, "abstract", new Box(40, 195, 920, 2 * 27).corners(), 0.9),
            new Detection(BlockType.FOOTNOTE, null, new Box(50, 490, 320, 40).corners(), 0.8),
            new Detection(BlockType.FIGURE, "chart", new Box(100, 700, 400, 300).corners(), 0.7),
            new Detection(BlockType.TABLE, null, new Box(110, 705, 390, 290).corners(), 0.6),
            new Detection(BlockType.TITLE, null, new Box(50, 490, 320, 40).corners(), 0.3),
            new Detection(BlockType.HEADING, null, new Box(600, 1200, 200, 40).corners(), 0.9));
    List<Block> blocks = read(lines, PageGraphics.NONE.withDetections(seen));
    assertThat(types(blocks))
        .containsExactly(BlockType.TEXT, BlockType.TEXT, BlockType.FOOTNOTE, BlockType.FIGURE);
    assertThat(blocks.get(0).subtype()).isEqualTo("abstract");
    assertThat(blocks.get(0).lines()).hasSize(2);
    assertThat(blocks.get(3).subtype()).isEqualTo("chart");
    assertThat(blocks.get(3).confidence()).isEqualTo(0.7);
  }

  @Test
  void linesInATableAreReadByItsRows() {
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(say("Item " + i, 50, 500 + 30 * i, 80, 20));
      rows.add(say("12.50", 400, 500 + 30 * i, 60, 20));
      rows.add(say("1,250.00", 800, 500 + 30 * i, 90, 20));
    }
    Table table = new Table(new Box(50, 500, 840, 170), List.of(), 6, 3, 0, 1, List.of());
    List<Block> blocks =
        read(
            page(column(50, 200, 900, 8), rows), new PageTables(List.of(table), PageGraphics.NONE));
    assertThat(types(blocks)).containsExactly(BlockType.TEXT, BlockType.TABLE);
    assertThat(blocks.get(1).lines()).hasSize(18).startsWith(8, 9, 10);
  }

  @Test
  void verticalColumnsAreReadFromTheRightAndTiersFromTheTop() {
    List<Line> lines = new ArrayList<>();
    for (int tier = 0; tier < 2; tier++) {
      for (int i = 0; i < 6; i++) {
        lines.add(say("天地玄黃宇宙洪荒日月盈昃", 300 + 60 * i, 100 + 600 * tier, 40, 500));
      }
    }
    List<Integer> order = read(lines).stream().flatMap(block -> block.lines().stream()).toList();
    assertThat(order).containsExactly(5, 4, 3, 2, 1, 0, 11, 10, 9, 8, 7, 6);
  }

  @Test
  void thePagesOfASpreadHoldTheirBlocks() {
    Size sheet = new Size(2000, 1400);
    List<Line> lines =
        page(
            column(1100, 200, 380, 30),
            column(1520, 200, 380, 30),
            column(80, 200, 380, 30),
            column(500, 200, 380, 30),
            List.of(say("left", 80, 60, 60, 18), say("right", 1800, 60, 60, 18)));
    List<Block> blocks =
        new LayoutAnalyzer(new LayoutSettings(ReadingOrder.PRECEDENCE))
            .analyze(text(lines), PageTables.NONE, PageTransform.identity(sheet))
            .blocks();
    List<Block> halves = blocks.stream().filter(b -> "page".equals(b.subtype())).toList();
    assertThat(halves).hasSize(2);
    assertThat(blocks.stream().filter(b -> b.parent() == null)).hasSize(2);
    assertThat(halves.get(0).box().right()).isLessThan(halves.get(1).box().x());
  }

  @Test
  void whatStandsInAFrameIsReadTogether() {
    Box frame = new Box(300, 500, 400, 200);
    List<Line> lines =
        page(
            column(50, 100, 230, 30),
            column(320, 520, 160, 4),
            column(520, 520, 160, 4),
            column(720, 100, 230, 30));
    List<Block> blocks = read(lines, new PageGraphics(Rulings.frame(frame), List.of(), List.of()));
    Block held = blocks.stream().filter(b -> "frame".equals(b.subtype())).findFirst().orElseThrow();
    assertThat(blocks.stream().filter(b -> Integer.valueOf(held.readingOrder()).equals(b.parent())))
        .hasSize(2);
  }

  @Test
  void oddPagesComeOutSomehow() {
    assertThat(read(List.of(say("word", 400, 600, 80, 20)))).hasSize(1);
    List<Line> circle =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    say(
                        "o",
                        500 + 300 * Math.cos(i * Math.PI / 30),
                        700 + 300 * Math.sin(i * Math.PI / 30),
                        20,
                        20))
            .toList();
    checkBlocks(read(circle), circle);
  }

  @Test
  void aPageOfFiveThousandLinesIsRead() {
    List<Line> lines =
        IntStream.range(0, 5_000)
            .mapToObj(i -> say("x" + i, (i % 50) * 20.0, (i / 50) * 14.0, 15, 9))
            .toList();
    checkBlocks(read(lines), lines);
    SplittableRandom random = new SplittableRandom(7);
    List<Line> scattered =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    say(
                        "%d. X".formatted(i % 90),
                        between(random, 0, 950),
                        between(random, 0, 1350),
                        between(random, 20, 60),
                        between(random, 8, 40)))
            .toList();
    checkBlocks(read(scattered), scattered);
  }

  @Test
  void orderIsThatOfTheUprightPage() {
    // Two columns on a page that is stored turned: "first" stands left once it is upright.
    PageTransform turn = PageTransform.rotation(PAGE, Rotation.CLOCKWISE_90);
    Box first = turn.toSource(new Box(0, 0, 400, 20));
    Box second = turn.toSource(new Box(600, 0, 400, 20));
    List<Line> lines = List.of(line(0, 0, second, 0.5), line(1, 1, first, 0.5));
    assertThat(analyze(ReadingOrder.ENGINE, lines, turn).blocks().get(0).lines())
        .containsExactly(0);
    assertThat(analyze(ReadingOrder.XY_CUT, lines, turn).blocks().get(0).lines())
        .containsExactly(1);
    assertThat(analyze(ReadingOrder.PRECEDENCE, lines, turn).blocks().get(0).lines())
        .containsExactly(1);
  }

  @Test
  void theEnginesOrderHoldsForLabelsAndPrices() {
    List<Line> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(say("something bought", 50, 200 + 30 * i, 160 + 40 * (i % 3), 20));
      rows.add(say("12.50", 550, 200 + 30 * i, 50, 20));
    }

    assertThat(linesInOrder(rows))
        .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
  }

  @Test
  void columnsThatWereReadAcrossEachOtherAreReadOneAfterTheOther() {
    List<Line> left = column(50, 200, 400, 6);
    List<Line> right = column(550, 200, 400, 6);
    List<Line> rows =
        IntStream.range(0, 12).mapToObj(i -> (i % 2 == 0 ? left : right).get(i / 2)).toList();

    assertThat(linesInOrder(rows)).containsExactly(0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11);
  }

  private static List<Integer> linesInOrder(List<Line> lines) {
    return analyze(ReadingOrder.ENGINE, lines, PageTransform.identity(PAGE)).blocks().stream()
        .flatMap(block -> block.lines().stream())
        .toList();
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
                .analyze(Recognition.none(), PageTables.NONE, PageTransform.identity(PAGE))
                .blocks())
        .isEmpty();
  }
}
