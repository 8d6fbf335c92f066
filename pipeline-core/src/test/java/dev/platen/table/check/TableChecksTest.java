package dev.platen.table.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.table.Grids;
import dev.platen.table.join.JoinedTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableChecksTest {

  private static final String[] STATEMENT = {
    "Date | Details | Paid out | Paid in | Balance",
    " | Opening balance | | | 1,000.00",
    "01/02/2024 | Rent | 300.00 | | 700.00",
    "02/02/2024 | Salary | | 2,500.00 | 3,200.00",
    "03/02/2024 | Shop | 45.10 | | 3,154.90",
    "15/02/2024 | Shop | 12.35 | | 3,142.55",
    " | Closing balance | | | 3,142.55",
  };

  private static List<Check> failed(JoinedTable table) {
    return TableChecks.of(table, SaidFigures.NONE).stream()
        .filter(check -> !check.passed())
        .toList();
  }

  private static List<Check.Kind> passed(JoinedTable table) {
    return TableChecks.of(table, SaidFigures.NONE).stream()
        .filter(Check::passed)
        .map(Check::kind)
        .toList();
  }

  /** Texts of the cells that the first failed check names. */
  private static List<String> named(JoinedTable table) {
    Check check = failed(table).get(0);
    return check.cells().stream().map(place -> table.cells().get(place.index()).text()).toList();
  }

  private static String[] with(String[] rows, String old, String other) {
    String[] changed = rows.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = changed[i].replace(old, other);
    }
    return changed;
  }

  @Test
  void aStatementThatAddsUpPasses() {
    JoinedTable table = Grids.joined("eng", STATEMENT);
    assertThat(failed(table)).isEmpty();
    assertThat(passed(table)).contains(Check.Kind.RUNNING_BALANCE, Check.Kind.DATE_ORDER);
  }

  @Test
  void aMisreadAmountIsToldFromTheBalancesBesideIt() {
    JoinedTable table = Grids.joined("eng", with(STATEMENT, "45.10", "46.10"));
    assertThat(failed(table)).hasSize(1);
    assertThat(named(table).get(0)).isEqualTo("46.10");
    assertThat(failed(table).get(0).difference()).isEqualByComparingTo("-1.00");
    assertThat(failed(table).get(0).detail())
        .isEqualTo(
            "Row 5: 3200.00 − 46.10 is 3153.90; the table says 3154.90."
                + " It would hold if \"46.10\" were 45.10");
  }

  @Test
  void aMisreadBalanceBreaksTwoStepsAndIsNamedForBoth() {
    JoinedTable table = Grids.joined("eng", with(STATEMENT, "3,200.00", "3,206.00"));
    assertThat(failed(table)).hasSize(2);
    assertThat(failed(table))
        .allSatisfy(
            check ->
                assertThat(table.cells().get(check.cells().get(0).index()).text())
                    .isEqualTo("3,206.00"));
  }

  @Test
  void anAmountThatWasNotReadIsNoFailedCheck() {
    assertThat(failed(Grids.joined("eng", with(STATEMENT, "45.10", "")))).isEmpty();
  }

  @Test
  void balancesMayRunFromTheLastRowToTheFirst() {
    JoinedTable table =
        Grids.joined(
            "eng",
            "Date | Amount | Balance",
            "05/02/2024 | -12.35 | 3,142.55",
            "03/02/2024 | -45.10 | 3,154.90",
            "02/02/2024 | 2,500.00 | 3,200.00",
            "01/02/2024 | -300.00 | 700.00");
    assertThat(passed(table)).contains(Check.Kind.RUNNING_BALANCE, Check.Kind.DATE_ORDER);
    assertThat(failed(table)).isEmpty();
  }

  @Test
  void debitsAndCreditsMayBeToldByLetters() {
    JoinedTable table =
        Grids.joined(
            "deu",
            "Datum | Text | Betrag | Saldo",
            "| Alter Kontostand | | 100,00 H",
            "01.02.2024 | Miete | 300,00 S | 200,00 S",
            "02.02.2024 | Lohn | 2.500,00 H | 2.300,00 H",
            "03.02.2024 | Laden | 45,10 S | 2.254,90 H");
    assertThat(passed(table)).contains(Check.Kind.RUNNING_BALANCE);
  }

  @Test
  void withoutAColumnOfBalancesTheClosingOneIsChecked() {
    String[] rows = {
      "Date | Details | Debit | Credit",
      " | Opening balance | | 1,000.00",
      "01/02/2024 | Rent | 300.00 | ",
      "02/02/2024 | Salary | | 2,500.00",
      "03/02/2024 | Shop | 45.10 |",
      " | Closing balance | | 3,154.90",
    };
    assertThat(passed(Grids.joined("eng", rows))).contains(Check.Kind.OPENING_CLOSING);
    JoinedTable wrong = Grids.joined("eng", with(rows, "45.10", "43.10?"));
    assertThat(failed(wrong)).extracting(Check::kind).containsExactly(Check.Kind.OPENING_CLOSING);
    assertThat(named(wrong).get(0)).isEqualTo("43.10");
  }

  @Test
  void totalsAreFoundByWordsAndByPlace() {
    String[] rows = {
      "Posten | 2019 | 2020", "A | 120 | 130", "B | 240 | 255", "C | 17 | 3", "Summe | 377 | 388",
    };
    assertThat(passed(Grids.joined("deu", rows))).contains(Check.Kind.COLUMN_TOTAL);
    assertThat(passed(Grids.joined("deu", with(rows, "Summe", "D"))))
        .contains(Check.Kind.COLUMN_TOTAL);
    JoinedTable wrong = Grids.joined("deu", with(rows, "240", "940?"));
    assertThat(failed(wrong)).hasSize(1);
    assertThat(named(wrong).get(0)).isEqualTo("940");
  }

  @Test
  void totalsMayAddUpSubtotals() {
    JoinedTable table =
        Grids.joined(
            "eng",
            "Item | Amount",
            "A | 10.00",
            "B | 12.50",
            "Subtotal | 22.50",
            "C | 7.25",
            "D | 1.25",
            "Subtotal | 8.50",
            "Grand total | 31.00");
    assertThat(failed(table)).isEmpty();
    assertThat(TableChecks.of(table, SaidFigures.NONE))
        .filteredOn(check -> check.kind() == Check.Kind.COLUMN_TOTAL)
        .extracting(Check::detail)
        .containsExactly("3 totals of columns hold");
  }

  @Test
  void whatIsNoSumIsNotClaimedToBeOne() {
    JoinedTable table =
        Grids.joined(
            "eng",
            "Region | Sales | Growth",
            "North | 1200 | 3.1",
            "South | 2300 | 4.7",
            "Total | 3500 | 4.1");
    assertThat(failed(table)).isEmpty();
    assertThat(passed(table)).contains(Check.Kind.COLUMN_TOTAL);
  }

  @Test
  void roundedFiguresMayMissTheirSum() {
    JoinedTable table =
        Grids.joined("eng", "Share | %", "A | 33.3 %", "B | 33.3 %", "C | 33.3 %", "Total | 100 %");
    assertThat(failed(table)).isEmpty();
  }

  @Test
  void quantitiesTimesPricesAreAmounts() {
    String[] rows = {
      "# | Item | Qty | Unit price | Amount",
      "1 | Bolts | 12 | 1.25 | 15.00",
      "2 | Nuts | 40 | 0.35 | 14.00",
      "3 | Plate | 3 | 118.99 | 356.97",
    };
    assertThat(passed(Grids.joined("eng", rows))).contains(Check.Kind.ROW_PRODUCT);
    JoinedTable wrong = Grids.joined("eng", with(rows, "118.99", "118.49"));
    assertThat(failed(wrong)).hasSize(1);
    assertThat(named(wrong)).contains("118.49");
  }

  @Test
  void columnsMayAddUpOthers() {
    String[] rows = {
      "Year | Men | Women | All",
      "2001 | 120 | 131 | 251",
      "2002 | 98 | 104 | 202",
      "2003 | 77 | 78 | 155",
      "2004 | 60 | 61 | 121",
      "2005 | 3 | 11 | 14",
    };
    assertThat(passed(Grids.joined("eng", rows))).contains(Check.Kind.ROW_TOTAL);
    JoinedTable wrong = Grids.joined("eng", with(rows, "202", "262"));
    assertThat(failed(wrong)).hasSize(1);
    assertThat(named(wrong)).contains("262");
  }

  @Test
  void aDateOutOfOrderIsNamed() {
    JoinedTable table = Grids.joined("eng", with(STATEMENT, "03/02/2024", "03/09/2024"));
    assertThat(failed(table)).extracting(Check::kind).containsExactly(Check.Kind.DATE_ORDER);
    assertThat(named(table).get(0)).isEqualTo("03/09/2024");
  }

  @Test
  void tablesWithoutArithmeticSupportNoCheck() {
    JoinedTable table =
        Grids.joined(
            "eng", "Name | Height | Weight", "Ann | 170 | 61", "Bob | 181 | 92", "Cid | 165 | 60");
    assertThat(TableChecks.of(table, SaidFigures.NONE)).isEmpty();
  }
}
