package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Point;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels beside their values, boxes to be ticked, and the last line of a receipt. */
class LabelsAndTicksTest {

  private static final PageGraphics NONE = PageGraphics.NONE;

  private static Block of(String begin, List<Line> lines, PageGraphics graphics) {
    return read(lines, graphics).stream()
        .filter(block -> lines.get(block.lines().get(0)).text().startsWith(begin))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLabelWithAnAmountBesideItIsNoHeading() {
    Line label = say("Total due", 50, 280, 150, 26);
    List<Line> body = column(50, 330, 900, 8);
    assertThat(of("Total", page(List.of(label), body), NONE).type()).isNotEqualTo(BlockType.TEXT);
    List<Line> beside = page(List.of(label, say("£26,752.74", 700, 280, 170, 26)), body);
    assertThat(of("Total", beside, NONE).type()).isEqualTo(BlockType.TEXT);
    assertThat(of("£26", beside, NONE).type()).isEqualTo(BlockType.TEXT);
  }

  @Test
  void aBoxToBeTickedIsNoPartOfItsText() {
    Line read = say("[] Single", 100, 300, 100, 22);
    Line unread = say("Married", 400, 300, 120, 22);
    PageGraphics sides =
        new PageGraphics(
            List.of(
                new Ruling(new Point(402, 297), new Point(402, 325), 2),
                new Ruling(new Point(430, 297), new Point(430, 325), 2)),
            List.of(),
            List.of());
    List<Line> lines = page(List.of(read, unread), column(50, 500, 900, 8));
    assertThat(of("[]", lines, sides).box().x()).isGreaterThan(120);
    assertThat(of("Married", lines, sides).box().x()).isEqualTo(430);
    assertThat(of("Married", lines, NONE).box().x()).isEqualTo(400);
  }

  @Test
  void theLastLineOfASlipInItsMiddleIsItsFoot() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.add(say("Brown bread", 300, 200 + 34 * i, 120, 20));
      lines.add(say("2.4" + i, 660, 200 + 34 * i, 40, 20));
    }
    List<Line> thanks = page(lines, List.of(say("Please come again", 415, 520, 170, 20)));
    assertThat(of("Please", thanks, NONE).type()).isEqualTo(BlockType.FOOTER);
    List<Line> aside = page(lines, List.of(say("Please come again", 300, 520, 170, 20)));
    assertThat(of("Please", aside, NONE).type()).isEqualTo(BlockType.TEXT);
  }

  @Test
  void aPageNumberWithAMisreadSignIsOne() {
    List<Line> body = column(50, 100, 900, 30);
    for (String text : List.of("第 1 真，共 3", "第 Page 2 页， 共 of 6", "Page 2 of 3")) {
      List<Line> lines = page(body, List.of(say(text, 700, 1340, 160, 34)));
      assertThat(of(text, lines, NONE).type()).as(text).isEqualTo(BlockType.PAGE_NUMBER);
    }
  }
}
