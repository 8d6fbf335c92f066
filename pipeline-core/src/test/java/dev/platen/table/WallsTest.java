package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {

  private static final double[] WALLS = {100, 300, 500, 700, 900};
  private static final double[] PLACES = {120, 320, 520, 720};

  private static Sheet entries() {
    Sheet sheet = new Sheet().row(110, PLACES, "Date", "Details", "Amount", "Balance");
    for (int i = 0; i < 8; i++) {
      String[] cells = {"0" + i + "/03/2004", "Rent", "1" + i + ".50", "9" + i + ".50"};
      sheet.row(150 + 40 * i, PLACES, cells);
    }
    return sheet;
  }

  @Test
  void rulingsThatBeginAndEndTogetherAreAGridWhoseRulingsAcrossAreBroken() {
    Sheet sheet = entries();
    for (double x : WALLS) {
      sheet.down(x, 100, 460);
    }
    sheet.across(100, 100, 560).across(100, 680, 900).across(460, 330, 420).across(460, 760, 900);
    List<Table> tables = sheet.tables();
    assertThat(tables).hasSize(1);
    assertThat(Sheet.rows(tables.get(0))).hasSize(9).contains("03/03/2004|Rent|13.50|93.50");
  }

  /** What some rulings, each from a place from top to bottom, enclose. */
  private static List<Box> walls(double[]... rulings) {
    List<Box> down = new ArrayList<>();
    for (double[] ruling : rulings) {
      down.add(Box.between(ruling[0] - 1, ruling[1], ruling[0] + 1, ruling[2]));
    }
    List<Chunk> chunks = new ArrayList<>();
    for (double x : PLACES) {
      Piece word = new Piece(new Box(x, 200, 60, 20), "Rent", 0, 0, 1);
      chunks.add(new Chunk(List.of(word), word.box(), 20));
    }
    return Walls.of(down, chunks, 20);
  }

  @Test
  void oneOfThemMayBeBroken() {
    double[][] rulings = {{100, 100, 460}, {300, 110, 300}, {300, 340, 455}, {500, 90, 460}};
    assertThat(walls(rulings)).isEmpty();
    double[] last = {700, 100, 460};
    assertThat(walls(rulings[0], rulings[1], rulings[2], rulings[3], last))
        .containsExactly(Box.between(100, 90, 700, 460));
  }

  @Test
  void thoseOfOtherHeightsAreNone() {
    assertThat(
            walls(
                new double[] {100, 100, 460},
                new double[] {300, 160, 460},
                new double[] {500, 220, 460},
                new double[] {700, 280, 460}))
        .isEmpty();
  }

  @Test
  void whereNothingStandsBetweenTwoAnotherTableBegins() {
    assertThat(
            walls(
                new double[] {100, 100, 460},
                new double[] {300, 100, 460},
                new double[] {310 + 90, 100, 460},
                new double[] {460, 100, 460},
                new double[] {510, 100, 460},
                new double[] {700, 100, 460}))
        .isEmpty();
  }
}
