package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledGapTest {

  private static final double[] TWO = {120, 520};

  @Test
  void aLineBesideTheMiddleOfTwoIsInTheirRow() {
    Sheet sheet = new Sheet().across(64, 100, 900).row(72, TWO, "Command", "Cost");
    for (int i = 0; i < 4; i++) {
      double y = 100 + 60 * i;
      sheet
          .across(y, 100, 900)
          .say(120, y + 8, "tool" + i + " --option")
          .say(120, y + 32, "path")
          .say(520, y + 20, "1" + i + ".50");
    }
    List<Table> tables = sheet.across(340, 100, 900).tables();
    assertThat(tables).hasSize(1);
    assertThat(Sheet.rows(tables.get(0))).hasSize(5).contains("tool3 --option/path|13.50");
  }

  @Test
  void aNumberedCaptionBetweenRulingsOfOneLengthPartsTables() {
    Sheet sheet = new Sheet();
    ruled(sheet, 100, 90);
    sheet.say(380, 400, "Table 2.1: What it takes");
    ruled(sheet, 470, 40);
    List<Table> tables = sheet.tables();
    assertThat(tables).hasSize(2);
    assertThat(Sheet.rows(tables.get(0))).hasSize(3);
    assertThat(Sheet.rows(tables.get(1))).hasSize(3);
  }

  private static void ruled(Sheet sheet, double top, double height) {
    for (int i = 0; i < 3; i++) {
      double y = top + height * i;
      sheet.across(y, 100, 900).row(y + height / 2 - 10, TWO, "part " + i, "1" + i);
    }
    sheet.across(top + 3 * height, 100, 900);
  }
}
