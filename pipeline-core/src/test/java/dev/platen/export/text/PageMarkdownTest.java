package dev.platen.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.assemble.Pages;
import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageMarkdownTest {

  @Test
  void blocksBecomeMarkdown() {
    Pages page =
        new Pages(1)
            .block(BlockType.HEADER, null, 50, 20, "A running head")
            .block(BlockType.TITLE, null, 100, 40, "The title")
            .block(BlockType.HEADING, 2, 200, 30, "A part")
            .text(300, "A para-", "graph of two lines.")
            .block(BlockType.LIST, 1, 400, 20, "• one item")
            .block(BlockType.TABLE, null, 500, 20, "a 1", "b 2")
            .block(BlockType.PAGE_NUMBER, null, 1300, 20, "7");
    assertThat(PageMarkdown.of(page.build()))
        .isEqualTo(
            """
            # The title

            ### A part

            A paragraph of two lines.

            - one item

            a 1\\
            b 2""");
  }

  @Test
  void marksAreEscaped() {
    assertThat(PageMarkdown.of(new Pages(1).text(100, "# *no* <b>mark</b> [x](y) a_b").build()))
        .isEqualTo("\\# \\*no\\* &lt;b&gt;mark&lt;/b&gt; \\[x\\](y) a\\_b");
    assertThat(PageMarkdown.of(new Pages(1).text(100, "1. is no list").build()))
        .isEqualTo("1\\. is no list");
    assertThat(PageMarkdown.of(new Pages(1).text(100, "- is none either").build()))
        .isEqualTo("\\- is none either");
  }

  @Test
  void aTableHasItsCells() {
    Box box = new Box(100, 100, 700, 400);
    Table table =
        new Table(
            box,
            List.of(),
            2,
            2,
            1,
            0.9,
            List.of(cell(0, 0, "名\n称"), cell(0, 1, "Sum"), cell(1, 1, "a|b")));

    assertThat(PageMarkdown.of(new Pages(1).text(50, "Above").table(table).build()))
        .isEqualTo("Above\n\n| 名称 | Sum |\n| --- | --- |\n|  | a\\|b |");
  }

  private static Cell cell(int row, int column, String text) {
    Box box = new Box(100 + 350.0 * column, 100 + 200.0 * row, 350, 200);
    return new Cell(row, column, 1, 1, row == 0, text, box, 0.9, List.of());
  }

  @Test
  void aPageWithoutTextHasNone() {
    assertThat(PageMarkdown.of(new Pages(1).build())).isNull();
  }
}
