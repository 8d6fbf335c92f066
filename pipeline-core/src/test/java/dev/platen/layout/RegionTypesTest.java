package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static dev.platen.layout.TypesetPage.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What regions are taken for, case by case. */
class RegionTypesTest {

  private static List<BlockType> typesOf(List<Line> lines) {
    return types(read(lines));
  }

  @Test
  void piecesOfAFormulaAndItsNumberAreOne() {
    List<Block> blocks =
        read(
            page(
                column(50, 200, 900, 5),
                List.of(
                    say("a + b =", 300, 400, 70, 20),
                    say("x", 390, 385, 10, 44),
                    say("f(y)", 410, 380, 40, 50),
                    say("(2.17)", 890, 400, 60, 20)),
                column(50, 480, 900, 5)));
    assertThat(types(blocks)).containsExactly(BlockType.TEXT, BlockType.FORMULA, BlockType.TEXT);
    assertThat(blocks.get(1).lines()).containsExactlyInAnyOrder(5, 6, 7, 8);
  }

  @Test
  void theNumberOfAnEquationIsNoItemOfAList() {
    List<Line> lines =
        page(
            column(50, 200, 900, 5),
            List.of(say("V = exp(x)", 300, 390, 100, 20), say("(1)", 920, 390, 30, 20)),
            column(50, 460, 900, 5),
            List.of(say("A = cosh(x)", 300, 650, 110, 20), say("(2)", 920, 650, 30, 20)),
            column(50, 720, 900, 5));
    assertThat(typesOf(lines))
        .containsExactly(
            BlockType.TEXT, BlockType.FORMULA, BlockType.TEXT, BlockType.FORMULA, BlockType.TEXT);
  }

  @Test
  void marksOfItemsBelongToTheTextBesideThem() {
    List<Line> lines = new ArrayList<>(column(50, 200, 900, 5));
    for (int i = 0; i < 4; i++) {
      double y = 420 + 90 * i;
      lines.add(say("[%d]".formatted(i + 8), 50, y, 36, 26));
      lines.add(say("Author, A. A title of some length that goes on, and", 100, y, 850, 20));
      lines.add(say("its year.", 100, y + 30, 90, 20));
    }
    List<Block> blocks = read(lines);
    assertThat(types(blocks))
        .containsExactly(
            BlockType.TEXT, BlockType.LIST, BlockType.LIST, BlockType.LIST, BlockType.LIST);
    assertThat(blocks.get(1).lines()).containsExactly(5, 6, 7);
  }

  @Test
  void itemsAtTheEdgesOfAPageAreNoRunningHeads() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      lines.add(
          say("[%d] Author, A. A title and its year.".formatted(i + 1), 50, 60 + 60 * i, 500, 20));
    }
    assertThat(typesOf(lines)).containsOnly(BlockType.LIST);
  }

  @Test
  void aNumberAloneFarFromTheRestIsThePagesEvenWhereTheMarginIsWide() {
    assertThat(typesOf(page(column(50, 200, 900, 25), List.of(say("20", 490, 1180, 20, 20)))))
        .containsExactly(BlockType.TEXT, BlockType.PAGE_NUMBER);
    assertThat(typesOf(page(column(50, 200, 900, 25), List.of(say("20", 490, 960, 20, 20)))))
        .as("near the text")
        .doesNotContain(BlockType.PAGE_NUMBER);
  }

  @Test
  void entriesOfATableOfContentsAreNoHeadings() {
    List<Line> lines = new ArrayList<>(List.of(say("Contents", 50, 200, 160, 40)));
    for (int i = 0; i < 5; i++) {
      lines.add(say("%d Some chapter".formatted(i + 1), 50, 300 + 60 * i, 240, 24));
      lines.add(say(Integer.toString(10 + 7 * i), 900, 300 + 60 * i, 24, 24));
    }
    lines.add(say("2.2 A section of it . . . . . . . . . . . . . . . . . 14", 50, 620, 870, 24));
    lines.addAll(column(50, 800, 900, 8));
    List<Block> headings =
        read(lines).stream().filter(block -> block.type() == BlockType.HEADING).toList();
    assertThat(headings).isEmpty();
  }

  @Test
  void aLineThatBeginsInTheMiddleOfASentenceIsNoHeading() {
    List<Line> lines =
        page(
            column(50, 200, 900, 5),
            List.of(say("where we define", 50, 400, 180, 25)),
            column(50, 460, 900, 5));
    assertThat(typesOf(lines)).doesNotContain(BlockType.HEADING);
  }

  @Test
  void aChineseParagraphInLargerTypeIsNoHeading() {
    String sentences = "本手册介绍如何安装。安装以前请阅读说明。";

    assertThat(typesOf(page(List.of(say("安装之前的准备", 50, 100, 252, 36)), column(50, 180, 900, 6))))
        .containsExactly(BlockType.TITLE, BlockType.TEXT);
    assertThat(typesOf(page(List.of(say(sentences, 50, 100, 720, 36)), column(50, 180, 900, 6))))
        .as("two sentences")
        .containsOnly(BlockType.TEXT);
    assertThat(
            typesOf(
                page(
                    IntStream.range(0, 4)
                        .mapToObj(i -> say("安装之前请阅读说明和许可".repeat(2), 50, 100 + 44 * i, 864, 36))
                        .toList(),
                    column(50, 320, 900, 6))))
        .as("96 ideographs are as much as 192 letters")
        .containsOnly(BlockType.TEXT);
  }

  @Test
  void aChineseLineThatGoesOnFromAFullOneIsNoHeading() {
    List<Line> column = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      column.add(say("这一看法很少有人反对而水库于今年正式开放的时", 50, 200 + 30 * i, 440, 20));
    }
    column.add(say("候已经收集了许多记录初步的产业影响了", 50, 316, 400, 30));
    for (int i = 5; i < 9; i++) {
      column.add(say("测站全部费用由委员会和本县共同承担目前还不清", 50, 202 + 30 * i, 440, 20));
    }

    assertThat(typesOf(column)).containsOnly(BlockType.TEXT);
  }

  @Test
  void aLineThatLeadsToAFormulaIsNoHeading() {
    List<Line> lines =
        page(
            column(50, 200, 900, 5),
            List.of(
                say("Applying this to both sides, we have", 50, 380, 360, 20),
                say("a + b = c", 300, 430, 100, 20),
                say("x + y = z", 300, 455, 100, 20)),
            column(50, 530, 900, 5));
    assertThat(typesOf(lines))
        .containsExactly(BlockType.TEXT, BlockType.TEXT, BlockType.FORMULA, BlockType.TEXT);
  }

  @Test
  void capitalsThatAreSetOffAreAHeadingHoweverLong() {
    Line capitals = say("3. WHAT WAS TRIED IN ALL THE EXPERIMENTS AND WHY", 50, 400, 880, 20);
    assertThat(typesOf(page(column(50, 200, 900, 5), List.of(capitals), column(50, 470, 900, 5))))
        .containsExactly(BlockType.TEXT, BlockType.HEADING, BlockType.TEXT);
  }

  @Test
  void theHeadingOfASectionMayBeAsWideAsItsColumn() {
    assertThat(typesOf(numberedAboveText("4.1 How often words of a kind come again")))
        .contains(BlockType.HEADING);
    assertThat(typesOf(numberedAboveText("4 How often words of a kind come again")))
        .doesNotContain(BlockType.HEADING);
  }

  private static List<Line> numberedAboveText(String line) {
    return page(
        column(50, 200, 400, 5), List.of(say(line, 50, 365, 390, 20)), column(50, 405, 400, 5));
  }

  @Test
  void labelsInAGridAreNoHeadings() {
    Line label = say("CREDIT CARD", 320, 500, 110, 20);
    List<Line> lines = page(column(50, 200, 900, 6), List.of(label), column(50, 560, 900, 6));
    List<Ruling> cell =
        List.of(
            Rulings.across(300, 900, 490),
            Rulings.across(300, 900, 530),
            Rulings.down(300, 490, 530),
            Rulings.down(600, 490, 530));
    assertThat(typesOf(lines)).contains(BlockType.HEADING);
    assertThat(types(read(lines, new PageGraphics(cell, List.of(), List.of()))))
        .doesNotContain(BlockType.HEADING);
  }

  @Test
  void aSentenceAboutAFigureIsNoCaption() {
    assertThat(
            typesOf(
                page(
                    List.of(say("Figure 2 gives examples of these", 50, 200, 320, 20)),
                    column(50, 300, 900, 6))))
        .doesNotContain(BlockType.CAPTION);
    assertThat(
            typesOf(
                page(
                    List.of(say("Figure 2 Examples of these", 50, 200, 320, 20)),
                    column(50, 300, 900, 6))))
        .contains(BlockType.CAPTION);
  }

  @Test
  void aBarOfAFractionMakesNoFootnote() {
    Line last = say("With these two steps it is shown.", 50, 1100, 330, 17);
    List<Line> lines =
        page(column(50, 200, 900, 20), List.of(say("4u(t) > 2v(t)", 60, 1040, 130, 36), last));
    PageGraphics bar =
        new PageGraphics(List.of(Rulings.across(60, 150, 1074)), List.of(), List.of());
    assertThat(types(read(lines, bar))).doesNotContain(BlockType.FOOTNOTE);
    PageGraphics ruling =
        new PageGraphics(List.of(Rulings.across(50, 250, 1085)), List.of(), List.of());
    assertThat(types(read(page(column(50, 200, 900, 20), List.of(last)), ruling)))
        .contains(BlockType.FOOTNOTE);
  }

  @Test
  void powersAndBracketsMakeALineNoLarger() {
    Box box = new Box(50, 320, 900, 34);
    Line formula = TypesetPage.uneven("the words of a column go on to x(i) and beyond", box, 17);
    List<Block> blocks =
        read(page(column(50, 200, 900, 4), List.of(formula), column(50, 360, 900, 4)));
    assertThat(types(blocks)).containsOnly(BlockType.TEXT);
  }

  @Test
  void anOrderThatRunsBackwardInItsRowsIsNotTheEngines() {
    List<Line> lines = new ArrayList<>();
    for (String name : List.of("Egon", "Debra", "Cian", "Ben", "Hanna")) {
      lines.add(say(name, 800 - 180 * lines.size(), 600, 60, 20));
    }
    List<Line> hebrew = lines.stream().map(l -> say("שלום", l.box().x(), 600, 60, 20)).toList();

    assertThat(order(lines)).containsExactly(4, 3, 2, 1, 0);
    assertThat(order(hebrew)).containsExactly(0, 1, 2, 3, 4);
  }

  private static List<Integer> order(List<Line> lines) {
    return TypesetPage.asTheEngineRead(lines).stream()
        .flatMap(block -> block.lines().stream())
        .toList();
  }

  @Test
  void wordsThatJustificationDroveApartAreOneParagraph() {
    List<Line> lines = new ArrayList<>(column(50, 200, 400, 4));
    lines.add(say("Verwaltung", 50, 320, 120, 20));
    lines.add(say("beschreibt", 230, 320, 110, 20));
    lines.add(say("eine", 400, 320, 50, 20));
    lines.addAll(column(50, 350, 400, 4));
    List<Block> blocks = read(lines);
    assertThat(types(blocks)).containsExactly(BlockType.TEXT);
    assertThat(blocks.get(0).lines()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void columnsBelowALineAcrossThemStayApart() {
    List<Line> lines = new ArrayList<>(column(50, 170, 900, 1));
    lines.addAll(column(50, 200, 430, 6));
    lines.addAll(column(520, 200, 430, 6));
    List<Block> blocks = read(lines);
    assertThat(blocks.stream().filter(block -> block.lines().size() == 6)).hasSize(2);
  }
}
