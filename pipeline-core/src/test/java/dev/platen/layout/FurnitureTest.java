package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands at the edges of a page without being furniture, and furniture further in. */
class FurnitureTest {

  private static final PageGraphics RULED =
      new PageGraphics(List.of(Rulings.across(50, 350, 1262)), List.of(), List.of());

  private static BlockType typeOf(String begin, List<Line> lines, PageGraphics graphics) {
    for (Block block : read(lines, graphics)) {
      if (lines.get(block.lines().get(0)).text().startsWith(begin)) {
        return block.type();
      }
    }
    throw new AssertionError("No block begins with " + begin);
  }

  @Test
  void markedNotesBelowAShortRulingAreFootnotesWhateverTheirType() {
    List<Line> lines =
        page(
            column(50, 200, 900, 20),
            List.of(
                say("1）档案所列价格为533件", 50, 1280, 400, 20),
                say("2) Cf. Yildiz, page 12", 50, 1310, 400, 20)));
    assertThat(typeOf("1）", lines, RULED)).isEqualTo(BlockType.FOOTNOTE);
    assertThat(typeOf("2)", lines, RULED)).isEqualTo(BlockType.FOOTNOTE);
    assertThat(typeOf("2)", lines, PageGraphics.NONE)).isNotEqualTo(BlockType.FOOTNOTE);
  }

  @Test
  void oneNoteAtTheFootIsNoRunningFoot() {
    List<Line> lines =
        page(column(50, 200, 900, 20), List.of(say("1) Cf. Yildiz, page 12", 50, 1285, 400, 20)));
    assertThat(typeOf("1)", lines, RULED)).isEqualTo(BlockType.FOOTNOTE);
    List<Line> foot =
        page(column(50, 200, 900, 20), List.of(say("Annual report of 1912", 50, 1285, 400, 20)));
    assertThat(typeOf("Annual", foot, PageGraphics.NONE)).isEqualTo(BlockType.FOOTER);
  }

  @Test
  void rowsOfDetailsBelowATitleAreNoRunningHeads() {
    List<Line> title = List.of(say("Statement", 50, 30, 330, 40));
    List<Line> one = List.of(say("Holder", 50, 90, 60, 20), say("A. Moreau", 300, 90, 90, 20));
    List<Line> more =
        List.of(
            say("Number", 50, 118, 60, 20),
            say("10875435", 300, 118, 90, 20),
            say("Period", 50, 146, 60, 20),
            say("May", 300, 146, 40, 20));
    List<Line> body = column(50, 400, 900, 20);
    assertThat(typeOf("Holder", page(title, one, more, body), PageGraphics.NONE))
        .isNotEqualTo(BlockType.HEADER);
    assertThat(typeOf("Holder", page(title, one, body), PageGraphics.NONE))
        .isEqualTo(BlockType.HEADER);
  }

  @Test
  void aNumberedHeadingAtTheTopIsNoLetterhead() {
    List<Line> below =
        page(List.of(say("A short line of print", 50, 82, 210, 20)), column(50, 250, 900, 20));
    assertThat(
            typeOf(
                "Desai",
                page(List.of(say("Desai Works", 50, 40, 240, 30)), below),
                PageGraphics.NONE))
        .isEqualTo(BlockType.HEADER);
    assertThat(
            typeOf(
                "12.",
                page(List.of(say("12. Secrecy", 50, 40, 240, 30)), below),
                PageGraphics.NONE))
        .isNotEqualTo(BlockType.HEADER);
  }

  @Test
  void whatASentenceStandsBelowIsNoName() {
    List<Line> form =
        page(
            List.of(
                say("Change of address", 50, 40, 340, 30),
                say("Please fill in block letters.", 50, 82, 290, 20)),
            column(50, 250, 900, 20));
    assertThat(typeOf("Change", form, PageGraphics.NONE)).isNotEqualTo(BlockType.HEADER);
  }

  @Test
  void theDateBelowTheNameOfANewspaperIsAHeader() {
    List<Line> name = List.of(say("The Chronicle", 50, 90, 900, 84));
    List<Line> body = column(50, 260, 900, 20);
    assertThat(
            typeOf(
                "Stony",
                page(name, List.of(say("Stony Ferry, 7 May 1995", 80, 186, 240, 20)), body),
                PageGraphics.NONE))
        .isEqualTo(BlockType.HEADER);
    assertThat(
            typeOf(
                "Stony",
                page(name, List.of(say("Stony Ferry looks back", 80, 186, 240, 20)), body),
                PageGraphics.NONE))
        .isNotEqualTo(BlockType.HEADER);
  }
}
