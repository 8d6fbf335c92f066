package dev.platen.layout;

import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.page;
import static dev.platen.layout.TypesetPage.read;
import static dev.platen.layout.TypesetPage.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Block;
import dev.platen.model.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  private static final String FULL = "the words of a column go on and the wor";

  @Test
  void aWordThatEndsAParagraphIsOfItHoweverFarTheNextIsIndented() {
    List<Line> lines =
        page(
            column(50, 200, 400, 4),
            List.of(say("to", 50, 320, 20, 20), say(FULL.substring(4), 90, 350, 360, 20)),
            column(50, 380, 400, 3));
    assertThat(read(lines))
        .extracting(Block::lines)
        .containsExactly(List.of(0, 1, 2, 3, 4), List.of(5, 6, 7, 8));
  }

  @Test
  void aLineOverTwoColumnsOfUnequalHeightIsOfNeither() {
    List<Line> lines =
        page(
            List.of(say(FULL + FULL, 50, 200, 800, 20)),
            column(50, 230, 380, 5),
            column(470, 260, 380, 4));
    assertThat(read(lines))
        .extracting(Block::lines)
        .containsExactly(List.of(0), List.of(1, 2, 3, 4, 5), List.of(6, 7, 8, 9));
  }

  @Test
  void rowsDrivenApartMayFollowEachOther() {
    List<Line> lines =
        page(
            column(50, 200, 400, 3),
            List.of(
                say("the words of a col", 50, 290, 180, 20),
                say("umn go on and", 290, 290, 160, 20),
                say("the words", 50, 320, 90, 20),
                say("of a column go on and o", 200, 320, 250, 20)),
            column(50, 350, 400, 3));
    assertThat(read(lines)).singleElement().satisfies(b -> assertThat(b.lines()).hasSize(10));
  }

  @Test
  void wordsOfADrivenRowAreOfItThoughTheirTypeSeemsSmall() {
    List<Line> lines =
        page(
            column(50, 200, 400, 3),
            List.of(
                say("or", 50, 296, 20, 14),
                say("the words of a column", 120, 290, 220, 20),
                say("go on", 400, 290, 50, 20)),
            column(50, 320, 400, 3));
    assertThat(read(lines)).singleElement().satisfies(b -> assertThat(b.lines()).hasSize(9));
  }

  @Test
  void aShortLineThatGoesOnWithASentenceIsOfItHoweverItsTypeWasMeasured() {
    List<Line> lines =
        page(column(50, 200, 400, 4), List.of(say("to", 50, 322, 30, 28)), column(50, 390, 400, 4));
    assertThat(read(lines))
        .extracting(Block::lines)
        .containsExactly(List.of(0, 1, 2, 3, 4), List.of(5, 6, 7, 8));
  }

  @Test
  void aLineInOtherTypeThatReachesIntoTheOneAboveDoesNotGoOnWithIt() {
    List<Line> lines =
        page(column(50, 200, 400, 4), List.of(say("to", 50, 300, 30, 28)), column(50, 390, 400, 4));
    assertThat(read(lines)).extracting(Block::lines).contains(List.of(4));
  }

  @Test
  void aLineInOtherTypeBelowASentenceThatEndsBeginsSomethingElse() {
    List<Line> lines =
        page(
            column(50, 200, 400, 3),
            List.of(
                say("and this is where a sentence may end.", 50, 290, 390, 20),
                say("to", 50, 322, 30, 28)),
            column(50, 390, 400, 4));
    assertThat(read(lines)).extracting(Block::lines).contains(List.of(0, 1, 2, 3), List.of(4));
  }

  @Test
  void twoLinesFurtherApartThanThoseOfTheBodyAreTwoParagraphs() {
    List<Line> lines =
        page(
            column(50, 200, 400, 5),
            List.of(
                say("and we look forward to hear from you.", 50, 380, 400, 20),
                say("Yours faithfully", 50, 418, 160, 20)));
    assertThat(read(lines)).extracting(Block::lines).contains(List.of(5), List.of(6));
  }

  @Test
  void theWhiteOfFullWidthMarksIsNoGap() {
    Line second = say("目前还不清楚工程师为什么在水库完成以前", 380, 200, 400, 20);
    Line last = say("就已经公布", 50, 230, 100, 20);

    assertThat(read(List.of(say("这一看法很少有人反对的这一看法。", 50, 200, 308, 20), second, last))).hasSize(1);
    assertThat(read(List.of(say("这一看法很少有人反对的这一看法了", 50, 200, 308, 20), second, last)))
        .hasSizeGreaterThan(1);
  }
}
