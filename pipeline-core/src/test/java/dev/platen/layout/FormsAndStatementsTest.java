package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static dev.platen.layout.TypesetPage.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Picture;
import dev.platen.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types of regions on forms, statements and contracts. */
class FormsAndStatementsTest {

  private static BlockType typeOf(int line, List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.lines().contains(line))
        .findFirst()
        .orElseThrow()
        .type();
  }

  @Test
  void theNameOfAnIssuerIsNotTheTitleWhereTheTitleStandsAside() {
    Line name = say("Bank of Westerby", 340, 60, 320, 42);
    Line aside = say("Statement of account", 50, 160, 300, 34);
    List<Block> statement = read(page(List.of(name, aside), column(50, 300, 900, 8)));
    assertThat(typeOf(0, statement)).isEqualTo(BlockType.HEADER);
    assertThat(statement.get(0).subtype()).isEqualTo("letterhead");
    assertThat(typeOf(1, statement)).isEqualTo(BlockType.TITLE);

    Line below = say("A history of the town", 350, 160, 300, 34);
    List<Block> book = read(page(List.of(name, below), column(50, 300, 900, 8)));
    assertThat(typeOf(0, book)).isEqualTo(BlockType.TITLE);
  }

  @Test
  void numberedChineseLinesBeforeTextAreHeadings() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(say((i + 1) + ". 合同期限", 50, 300 + 200 * i, 120, 20));
      for (int row = 0; row < 3; row++) {
        lines.add(say("双方约定".repeat(11), 50, 350 + 200 * i + 30 * row, 900, 20));
      }
    }
    List<Block> blocks = read(lines);
    assertThat(types(blocks).stream().filter(BlockType.HEADING::equals)).hasSize(3);
    assertThat(types(blocks)).doesNotContain(BlockType.LIST);
  }

  @Test
  void numberedChineseLinesThatFollowEachOtherAreItems() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      lines.add(say((i + 1) + ". 选择文件", 50, 500 + 50 * i, 120, 20));
    }
    List<Block> blocks = read(page(column(50, 300, 900, 5), lines, column(50, 760, 900, 5)));
    assertThat(typeOf(6, blocks)).isEqualTo(BlockType.LIST);
    assertThat(typeOf(7, blocks)).isEqualTo(BlockType.LIST);
  }

  @Test
  void aTintedBandBehindALineIsNoFigure() {
    Line heading = say("1 Personal details", 60, 310, 200, 20);
    Picture band = new Picture(new Box(50, 295, 900, 50).corners(), 0.9, 0);
    List<Ruling> field = Rulings.frame(new Box(50, 390, 400, 40));
    List<Line> lines =
        page(List.of(heading, say("Okafor", 60, 400, 70, 20)), column(50, 500, 900, 5));
    List<Block> blocks = read(lines, new PageGraphics(field, List.of(band), List.of()));
    assertThat(types(blocks)).doesNotContain(BlockType.FIGURE);
    assertThat(typeOf(1, blocks)).isEqualTo(BlockType.TEXT);

    Picture chart = new Picture(new Box(50, 250, 900, 200).corners(), 0.5, 0);
    assertThat(types(read(lines, new PageGraphics(field, List.of(chart), List.of()))))
        .contains(BlockType.FIGURE);
  }

  @Test
  void aLabelIsReadWithItsFieldBeforeTheNextLabel() {
    List<Line> lines =
        page(
            column(50, 200, 900, 6),
            List.of(
                say("Surname", 50, 440, 70, 18),
                say("Occupation", 500, 440, 100, 18),
                say("Okafor", 60, 482, 70, 20),
                say("Joiner", 510, 482, 70, 20)));
    List<Ruling> fields = new ArrayList<>(Rulings.frame(new Box(45, 472, 400, 40)));
    fields.addAll(Rulings.frame(new Box(495, 472, 400, 40)));

    PageGraphics framed = new PageGraphics(fields, List.of(), List.of());
    assertThat(inOrder(read(lines, framed))).containsExactly(6, 8, 7, 9);
    assertThat(inOrder(read(lines))).containsExactly(6, 7, 8, 9);
    LayoutAnalyzer asEngine = new LayoutAnalyzer(new LayoutSettings(ReadingOrder.ENGINE));
    assertThat(
            inOrder(
                asEngine
                    .analyze(
                        TypesetPage.text(lines),
                        new PageTables(List.of(), framed),
                        PageTransform.identity(TypesetPage.SIZE))
                    .blocks()))
        .containsExactly(6, 8, 7, 9);
  }

  /** The lines below the text, in their order. */
  private static List<Integer> inOrder(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.lines().stream())
        .filter(line -> line > 5)
        .toList();
  }

  @Test
  void aLabelAboveItsFieldIsNoHeading() {
    Line label = say("OCCUPATION", 50, 470, 110, 20);
    List<Line> lines =
        page(
            column(50, 200, 900, 6),
            List.of(label, say("Joiner", 60, 516, 70, 20)),
            column(50, 600, 900, 6));
    assertThat(typeOf(6, read(lines))).isEqualTo(BlockType.HEADING);
    List<Ruling> field = Rulings.frame(new Box(45, 506, 300, 38));
    assertThat(typeOf(6, read(lines, new PageGraphics(field, List.of(), List.of()))))
        .isEqualTo(BlockType.TEXT);
  }

  @Test
  void aLabelWithAValueBesideItIsNoHeading() {
    Line label = say("PERIOD", 50, 470, 90, 26);
    Line below = say("Imran Hollis", 50, 540, 120, 20);
    List<Line> alone =
        page(column(50, 200, 900, 6), List.of(label, below), column(50, 640, 900, 6));
    assertThat(typeOf(6, read(alone))).isEqualTo(BlockType.HEADING);
    List<Line> numbered =
        page(
            column(50, 200, 900, 6),
            List.of(say("PERIOD", 150, 470, 90, 26), below, say("1.1.10", 50, 470, 70, 26)),
            column(50, 640, 900, 6));
    assertThat(typeOf(6, read(numbered))).isEqualTo(BlockType.HEADING);
    List<Line> beside =
        page(
            column(50, 200, 900, 6),
            List.of(label, below, say("October 2013", 400, 472, 120, 20)),
            column(50, 640, 900, 6));
    assertThat(typeOf(6, read(beside))).isEqualTo(BlockType.TEXT);
  }

  @Test
  void sentencesBelowATitleAreNoRunningHead() {
    Line asked =
        say("Please fill in capitals and leave no box empty. Return to us.", 50, 80, 640, 20);
    Line head = say("Archive of the county", 50, 80, 220, 20);
    assertThat(typeOf(0, read(page(List.of(asked), column(50, 300, 900, 8)))))
        .isEqualTo(BlockType.TEXT);
    assertThat(typeOf(0, read(page(List.of(head), column(50, 300, 900, 8)))))
        .isEqualTo(BlockType.HEADER);
  }

  @Test
  void aNumberedLineRightAboveTextIsAHeadingAtThePagesTop() {
    Line heading = say("17. Liability", 50, 80, 140, 20);
    assertThat(typeOf(0, read(page(List.of(heading), column(50, 130, 900, 8)))))
        .isEqualTo(BlockType.HEADING);
    assertThat(typeOf(0, read(page(List.of(heading), column(50, 300, 900, 8)))))
        .isEqualTo(BlockType.HEADER);
  }

  @Test
  void pagesCountedInTwoLanguagesAreNumbers() {
    for (String text : List.of("第 Page 2 页，共 of 6", "第 2 頁，共 6 頁", "Seite 2 von 6")) {
      Line foot = say(text, 700, 1350, 200, 20);
      assertThat(typeOf(8, read(page(column(50, 300, 900, 8), List.of(foot)))))
          .as(text)
          .isEqualTo(BlockType.PAGE_NUMBER);
    }
  }

  @Test
  void labelsWithAValueBesideEachAreReadRowByRow() {
    List<String> labels = List.of("Account holder", "Account number", "Opening balance", "Period");
    List<String> values = List.of("Imran Hollis", "6651548531", "1,283.24", "October");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      lines.add(say(labels.get(i), 50, 300 + 30 * i, 10 * labels.get(i).length(), 20));
      lines.add(say(values.get(i), 300, 300 + 30 * i, 10 * values.get(i).length(), 20));
    }
    List<Block> blocks = read(page(lines, column(50, 600, 900, 8)));
    assertThat(blocks.stream().flatMap(block -> block.lines().stream()).limit(8))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(blocks.get(0).lines()).containsExactly(0);
  }

  private static BlockType typeAbove(Line below, Line line) {
    List<Line> lines = page(List.of(line, below), column(50, 300, 900, 8));
    return read(lines).stream()
        .filter(block -> block.lines().contains(0))
        .findFirst()
        .orElseThrow()
        .type();
  }

  @Test
  void aNameAboveAnAddressIsALetterheadAndAboveASentenceATitle() {
    Line name = say("Change of abode", 50, 60, 350, 40);
    Line address = say("17 Mill Lane, Longmeadow", 50, 106, 300, 20);
    Line sentence = say("Please leave no field empty.", 50, 106, 300, 20);

    assertThat(typeAbove(address, name)).isEqualTo(BlockType.HEADER);
    assertThat(typeAbove(sentence, name)).isEqualTo(BlockType.TITLE);
  }

  @Test
  void theNameOfANewspaperIsItsTitle() {
    Line headline = say("Market opens", 500, 180, 400, 50);

    assertThat(typeAbove(headline, say("Evening News", 50, 60, 500, 40)))
        .isEqualTo(BlockType.HEADER);
    assertThat(typeAbove(headline, say("Evening News", 50, 60, 500, 80)))
        .isEqualTo(BlockType.TITLE);
  }
}
