package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrayInkTest {

  private final StrayInk ink = new StrayInk(20);

  private static Piece piece(String text, double width, double height, double confidence) {
    return new Piece(new Box(100, 100, width, height), text, 0, 0, confidence);
  }

  @Test
  void bitsOfDottedRulingsAreNoText() {
    assertThat(ink.holds(piece(":", 2, 30, 1))).isTrue();
    assertThat(ink.holds(piece("2", 2, 30, 0.3))).isTrue();
    assertThat(ink.holds(piece("|", 2, 34, 0.96))).isTrue();
    assertThat(ink.holds(piece(":", 3, 9, 0.9))).isFalse();
    assertThat(ink.holds(piece("1", 2, 15, 0.9))).isFalse();
    assertThat(ink.holds(piece("|", 2, 24, 0.96))).isFalse();
  }

  @Test
  void strokesOfPensAndStampsAreNoText() {
    assertThat(ink.holds(piece("4", 84, 32, 0.3))).isTrue();
    assertThat(ink.holds(piece("nd", 56, 37, 0.4))).isTrue();
    assertThat(ink.holds(piece("&", 38, 37, 0.55))).isTrue();
  }

  @Test
  void largeTypeIsText() {
    assertThat(ink.holds(piece("Total", 110, 37, 0.9))).isFalse();
    assertThat(ink.holds(piece("272.80", 80, 42, 0.58))).isFalse();
    assertThat(ink.holds(piece("明", 58, 23, 1))).isFalse();
  }

  @Test
  void whatIsTooLowForLettersIsNoText() {
    assertThat(ink.holds(piece("tate", 18, 2, 0.9))).isTrue();
    assertThat(ink.holds(piece("&", 3, 3, 0.9))).isTrue();
    assertThat(ink.holds(piece("—", 18, 2, 0.9))).isFalse();
    assertThat(ink.holds(piece("一", 18, 2, 0.9))).isFalse();
    assertThat(ink.holds(piece("a", 9, 8, 0.9))).isFalse();
  }

  @Test
  void aDotThatStandsAloneIsASpeckUnlessItIsSure() {
    assertThat(isNothing(piece("|", 2, 1, 0.5))).isTrue();
    assertThat(isNothing(piece(".", 3, 3, 0.6))).isTrue();
    assertThat(isNothing(piece(".", 3, 3, 0.95))).isFalse();
    assertThat(isNothing(piece("-", 6, 2, 0.6))).isFalse();
    assertThat(isNothing(piece("1", 4, 14, 0.6))).isFalse();
  }

  @Test
  void whatHasNotTheShapeOfAPointIsNoneIfItStandsAlone() {
    assertThat(isNothing(piece(".", 30, 34, 0.95))).isTrue();
    assertThat(isNothing(piece(".", 10, 3, 0.95))).isTrue();
    assertThat(isNothing(piece(".", 5, 20, 0.95))).isFalse();
    assertThat(isNothing(piece("!", 1, 9, 0.7))).isTrue();
    assertThat(isNothing(piece("!", 3, 15, 0.7))).isFalse();
  }

  @Test
  void rowsOfDotsAreNoText() {
    assertThat(ink.isNothing(List.of(piece("..", 6, 3, 0.9), piece(".", 3, 3, 0.9)))).isTrue();
    assertThat(ink.isNothing(List.of(piece("..", 6, 3, 0.9), piece("7", 3, 9, 0.9)))).isFalse();
  }

  private boolean isNothing(Piece piece) {
    return ink.isNothing(List.of(piece));
  }

  @Test
  void bitsOfARulingFromTopToBottomAreInNoCell() {
    Sheet sheet = new Sheet().down(690, 90, 300);
    for (int i = 0; i < 6; i++) {
      double y = 100 + 32 * i;
      sheet.row(y, new double[] {120, 300, 640, 720}, "0" + i + "/02/2003", "Rent", "1.50!", "7");
    }
    assertThat(Sheet.rows(sheet.tables().get(0))).contains("03/02/2003|Rent|1.50|7");
  }

  @Test
  void specksAreInNoCell() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 6; i++) {
      double y = 100 + 32 * i;
      sheet.row(y, new double[] {120, 300, 600}, "0" + i + "/02/2003", "Rent", "1" + i + ".50");
      sheet.speck(800, y + 8);
    }
    assertThat(Sheet.rows(sheet.tables().get(0))).contains("03/02/2003|Rent|13.50");
  }
}
