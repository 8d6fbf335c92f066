package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Table;
import org.junit.jupiter.api.Test;

class BalanceRowsTest {

  private static final double[] PLACES = {120, 300, 620, 800};

  /** Names and entries between rulings, which end at 340. */
  private static Sheet statement() {
    Sheet sheet = new Sheet().across(100, 100, 900).across(140, 100, 900);
    sheet.row(110, PLACES, "Date", "Details", "Amount", "Balance");
    for (int i = 0; i < 5; i++) {
      double y = 150 + 40 * i;
      sheet.row(
          y, PLACES, "0" + i + "/03/2004", "Order to Ann Marsh", "1" + i + ".50", "9" + i + ".50");
      sheet.across(y + 30, 100, 900);
    }
    return sheet;
  }

  @Test
  void whatIsCarriedForwardBelowTheLastRulingIsARow() {
    Sheet sheet = statement().row(350, PLACES, "", "Balance carried forward", "", "94.50");
    assertThat(Sheet.onlyRows(sheet))
        .hasSize(7)
        .last()
        .isEqualTo("|Balance carried forward||94.50");
  }

  @Test
  void itIsOneWithoutItsFigureToo() {
    assertThat(Sheet.onlyRows(statement().say(300, 350, "转下页"))).last().isEqualTo("|转下页||");
  }

  @Test
  void otherWordsBelowTheLastRulingAreNoRow() {
    assertThat(Sheet.onlyRows(statement().say(300, 350, "Please keep this"))).hasSize(6);
    assertThat(Sheet.onlyRows(statement().say(420, 350, "Balance carried forward"))).hasSize(6);
  }

  @Test
  void aBalanceDoesNotCompleteTheCellAboveIt() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 5; i++) {
      double y = 110 + 28 * i;
      sheet.row(
          y, PLACES, "0" + i + "/03/2004", "Order to Ann Marsh", "1" + i + ".50", "9" + i + ".50");
    }
    sheet.say(300, 250, "Balance carried forward");
    assertThat(Sheet.onlyRows(sheet))
        .hasSize(6)
        .contains("04/03/2004|Order to Ann Marsh|14.50|94.50");
  }

  @Test
  void aBalanceAboveTheFirstRulingIsNoHeader() {
    Sheet sheet = new Sheet().across(100, 100, 900);
    sheet.row(110, PLACES, "", "Balance brought forward", "", "90.50");
    for (int i = 0; i < 5; i++) {
      double y = 150 + 40 * i;
      sheet.across(y - 10, 100, 900);
      sheet.row(
          y, PLACES, "0" + i + "/03/2004", "Order to Ann Marsh", "1" + i + ".50", "9" + i + ".50");
    }
    Table table = sheet.across(340, 100, 900).tables().get(0);
    assertThat(Sheet.rows(table)).first().isEqualTo("|Balance brought forward||90.50");
    assertThat(table.headerRows()).isZero();
  }
}
