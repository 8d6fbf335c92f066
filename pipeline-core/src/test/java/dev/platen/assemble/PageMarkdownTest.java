package dev.platen.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.BlockType;
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
        .isEqualTo("\\# \\*no\\* \\<b\\>mark\\</b\\> \\[x\\](y) a\\_b");
    assertThat(PageMarkdown.of(new Pages(1).text(100, "1. is no list").build()))
        .isEqualTo("1\\. is no list");
    assertThat(PageMarkdown.of(new Pages(1).text(100, "- is none either").build()))
        .isEqualTo("\\- is none either");
  }

  @Test
  void aPageWithoutTextHasNone() {
    assertThat(PageMarkdown.of(new Pages(1).build())).isNull();
  }
}
