package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts in columns close to each other, such as recognition cut, and totals of them. */
class AmountsTest {

  private static final int ROWS = 6;

  @Test
  void anAmountBehindOneThatTellsItsWayIsTheNextColumns() {
    Sheet sheet = new Sheet();
    double[] places = {120, 300, 500, 558, 590, 658};
    for (int i = 0; i < ROWS; i++) {
      sheet.line(
          100 + 32 * i,
          places,
          "0" + i + "/02/2003",
          "Rent",
          "1" + i + ".50",
          "DR",
          "20" + i + ".00",
          "CR");
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(ROWS).contains("03/02/2003|Rent|13.50 DR|203.00 CR");
  }

  @Test
  void amountsThatAreCutAtTheirPointsAreWhole() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < ROWS; i++) {
      sheet.row(
          100 + 32 * i,
          new double[] {120, 300, 500, 556, 588},
          "0" + i + "/02/2003",
          "Rent",
          "2,41" + i + ".",
          "33",
          "CR");
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(ROWS).contains("03/02/2003|Rent|2,413.33 CR");
  }

  @Test
  void numbersWithoutPointsStayApart() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < ROWS; i++) {
      sheet.row(
          100 + 32 * i, new double[] {120, 300, 327, 600}, "Rent", "3" + i, "4" + i, "5" + i + "0");
    }
    assertThat(Sheet.onlyRows(sheet)).hasSize(ROWS).doesNotContain("Rent|3343|530");
  }

  @Test
  void namesBelowATotalBeginAnotherTable() {
    double[] four = {120, 400, 600, 800};
    Sheet sheet =
        new Sheet()
            .row(100, four, "Fund", "Units", "Price", "Value")
            .row(132, four, "Small firms", "20.01", "15.90", "318.16")
            .row(164, four, "Far markets", "12.11", "14.30", "173.17")
            .row(196, four, "Total", "", "", "491.33")
            .row(228, four, "Date", "Price", "Bought", "Holding")
            .row(260, four, "01/01/2023", "14.03", "3.14", "16.20")
            .row(292, four, "11/01/2023", "13.97", "3.12", "19.32")
            .row(324, four, "21/01/2023", "13.60", "3.80", "23.12");
    assertThat(sheet.tables()).hasSize(2);
    assertThat(Sheet.rows(sheet.tables().get(1))).startsWith("Date|Price|Bought|Holding");
  }
}
