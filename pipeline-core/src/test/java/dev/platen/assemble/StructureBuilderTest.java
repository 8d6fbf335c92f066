package dev.platen.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.PageResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructureBuilderTest {

  private static DocumentStructure structure(List<PageResult> pages) {
    StructureBuilder builder = new StructureBuilder();
    pages.forEach(builder::add);
    return builder.build();
  }

  private static List<Block> blocks(DocumentStructure structure, PageResult page) {
    return structure.revise(page).layout().blocks();
  }

  private static PageResult bookPage(int number) {
    // The head is misread once, and taken for text everywhere.
    String head = number == 3 ? "The Hist0ry of the T0wn" : "The History of the Town";
    return new Pages(number)
        .text(60, head)
        .text(200, "The body of page %d goes on.".formatted(number))
        .text(1320, Integer.toString(number + 10))
        .build();
  }

  @Test
  void whatComesAgainIsARunningHead() {
    List<PageResult> pages =
        IntStream.rangeClosed(1, 5).mapToObj(StructureBuilderTest::bookPage).toList();
    DocumentStructure structure = structure(pages);
    for (PageResult page : pages) {
      assertThat(blocks(structure, page).stream().map(Block::type).toList())
          .containsExactly(BlockType.HEADER, BlockType.TEXT, BlockType.PAGE_NUMBER);
    }
  }

  @Test
  void pagesCountedInWordsAreNumbered() {
    // Two languages on one line, one letter misread.
    List<String> feet = List.of("第 Page 1 页，共 of3", "第 Page 2 真，共 of3", "第 Page 3 页，共 of3");
    List<PageResult> pages =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                i ->
                    new Pages(i)
                        .text(200, "The body of page %d goes on.".formatted(i))
                        .text(1320, feet.get(i - 1))
                        .build())
            .toList();
    DocumentStructure structure = structure(pages);
    for (PageResult page : pages) {
      assertThat(blocks(structure, page).get(1).type()).isEqualTo(BlockType.PAGE_NUMBER);
    }
  }

  @Test
  void pageNumbersAreLabelsAndGapsAreFilled() {
    List<PageResult> pages =
        List.of(
            new Pages(1).text(1320, "iii").build(),
            new Pages(2).text(600, "no number").build(),
            new Pages(3).text(1320, "v").build(),
            new Pages(4).text(1320, "1").build(),
            new Pages(5).text(1320, "2").build());
    DocumentStructure structure = structure(pages);
    assertThat(IntStream.rangeClosed(1, 5).mapToObj(i -> structure.label(i).orElse("")).toList())
        .containsExactly("iii", "iv", "v", "1", "2");
  }

  @Test
  void anyNumberAtTheEdgeIsNoPageNumber() {
    List<PageResult> pages =
        List.of(
            new Pages(1).text(1320, "1907").build(),
            new Pages(2).text(1320, "44").build(),
            new Pages(3).text(1320, "12").build());
    DocumentStructure structure = structure(pages);
    assertThat(structure.label(1)).isEmpty();
    assertThat(blocks(structure, pages.get(1)).get(0).type()).isEqualTo(BlockType.TEXT);
  }

  @Test
  void levelsHoldOverTheDocument() {
    List<PageResult> pages =
        List.of(
            new Pages(1)
                .block(BlockType.TITLE, null, 200, 60, "The whole book")
                .block(BlockType.HEADING, 1, 400, 40, "Part one")
                .text(500, "Body text, as there is much of it here.")
                .build(),
            new Pages(2)
                .block(BlockType.HEADING, 1, 400, 30, "A smaller part")
                .text(500, "Body text, as there is much of it here.")
                .build(),
            new Pages(3)
                .block(BlockType.TITLE, null, 300, 40, "Part two")
                .block(BlockType.HEADING, 1, 500, 30, "3.2.1 Numbered part")
                .build());
    DocumentStructure structure = structure(pages);
    assertThat(structure.title()).contains("The whole book");
    assertThat(blocks(structure, pages.get(0)).get(0).type()).isEqualTo(BlockType.TITLE);
    assertThat(blocks(structure, pages.get(0)).get(1).level()).isEqualTo(1);
    assertThat(blocks(structure, pages.get(1)).get(0).level()).isEqualTo(2);
    Block second = blocks(structure, pages.get(2)).get(0);
    assertThat(second.type()).isEqualTo(BlockType.HEADING);
    assertThat(second.level()).isEqualTo(1);
    assertThat(blocks(structure, pages.get(2)).get(1).level()).isEqualTo(3);
  }

  @Test
  void aSentenceGoesOnOverThePage() {
    List<PageResult> pages =
        List.of(
            new Pages(1)
                .text(200, "A sentence that is long enough to be one and has not come to its")
                .block(BlockType.PAGE_NUMBER, null, 1320, 20, "1")
                .build(),
            new Pages(2).text(200, "end before the page did.").text(400, "Another one.").build());
    DocumentStructure structure = structure(pages);
    assertThat(blocks(structure, pages.get(0)).get(0).subtype()).isNull();
    List<Block> second = blocks(structure, pages.get(1));
    assertThat(second.get(0).subtype()).isEqualTo(DocumentStructure.CONTINUATION);
    assertThat(second.get(1).subtype()).isNull();
  }

  @Test
  void romanNumeralsAreReadAndWritten() {
    for (int value = 1; value < 400; value++) {
      assertThat(RomanNumeral.value(RomanNumeral.of(value))).isEqualTo(value);
    }
    assertThat(RomanNumeral.value("iiii")).isZero();
    assertThat(RomanNumeral.value("mix")).isZero();
  }
}
