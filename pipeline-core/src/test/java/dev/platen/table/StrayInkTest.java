package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
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
  void aDotThatStandsAloneIsASpeckUnlessItIsSure() {
    assertThat(ink.isSpeck(piece("|", 2, 1, 0.5))).isTrue();
    assertThat(ink.isSpeck(piece(".", 3, 3, 0.6))).isTrue();
    assertThat(ink.isSpeck(piece(".", 3, 3, 0.95))).isFalse();
    assertThat(ink.isSpeck(piece("-", 6, 2, 0.6))).isFalse();
    assertThat(ink.isSpeck(piece("1", 4, 14, 0.6))).isFalse();
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
