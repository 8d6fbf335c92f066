package dev.platen.assemble.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.assemble.Pages;
import dev.platen.model.BlockType;
import dev.platen.model.Cell;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import dev.platen.table.Grids;
import dev.platen.table.check.Check;
import dev.platen.table.join.TablePlace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableChainsTest {

  private static final Table FIRST =
      Grids.table(
          1,
          900,
          "Date | Details | Amount | Balance",
          " | Opening balance | | 100.00",
          "01/03/2024 | Rent | -30.00 | 70.00",
          "13/03/2024 | Salary | 500.00 | 570.00",
          " | Balance carried forward | | 570.00");

  private static final Table SECOND =
      Grids.table(
          1,
          150,
          "Date | Details | Amount | Balance",
          " | Balance brought forward | | 570.00",
          "14/03/2024 | Shop | -20.00 | 550.00",
          " | Closing balance | | 550.00");

  private static Pages page(int number, Table table) {
    return new Pages(number)
        .block(BlockType.HEADER, null, 40, 20, "The Bank")
        .table(table)
        .block(BlockType.PAGE_NUMBER, null, 1340, 20, "Page " + number);
  }

  private static DocumentTables tables(Pages... pages) {
    TableChains chains = new TableChains();
    for (Pages page : pages) {
      chains.add(page.build());
    }
    return chains.build();
  }

  private static Cell cell(Table table, int row, int column) {
    return table.cells().stream()
        .filter(cell -> cell.row() == row && cell.column() == column)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStatementGoesOnOverTheEndOfThePage() {
    DocumentTables tables = tables(page(1, FIRST), page(2, SECOND));
    DocumentTable first = tables.at(1, 0).orElseThrow();
    DocumentTable second = tables.at(2, 0).orElseThrow();
    assertThat(first.continues()).isNull();
    assertThat(first.reason()).isNull();
    assertThat(second.continues()).isEqualTo(new TablePlace(1, 0));
    assertThat(second.first()).isEqualTo(new TablePlace(1, 0));
    assertThat(second.reason())
        .isEqualTo("same columns, header repeated, balance carried over, nothing between");
    assertThat(second.part().joinedRow(0)).isLessThan(0);
    assertThat(second.part().joinedRow(1)).isEqualTo(5);
    assertThat(second.checks())
        .extracting(Check::kind)
        .contains(Check.Kind.RUNNING_BALANCE, Check.Kind.CARRIED_FORWARD);
    assertThat(second.checks()).allMatch(Check::passed);
  }

  @Test
  void columnsAreReadAsTheWholeTableTells() {
    DocumentTables tables = tables(page(1, FIRST), page(2, SECOND));
    // On the second page alone, no day is above twelve but one.
    assertThat(tables.at(1, 0).orElseThrow().value(cell(FIRST, 2, 0)).date())
        .isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(tables.at(2, 0).orElseThrow().value(cell(SECOND, 2, 2)).number())
        .isEqualByComparingTo("-20.00");
    assertThat(tables.at(2, 0).orElseThrow().value(cell(SECOND, 0, 2)).number()).isNull();
  }

  @Test
  void aWrongBalanceIsBlamedOverTheEndOfThePage() {
    Table wrong =
        Grids.table(
            1,
            150,
            "Date | Details | Amount | Balance",
            " | Balance brought forward | | 578.00",
            "14/03/2024 | Shop | -20.00 | 550.00",
            " | Closing balance | | 550.00");
    DocumentTables tables = tables(page(1, FIRST), page(2, wrong));
    List<Check> failed =
        tables.at(2, 0).orElseThrow().checks().stream().filter(each -> !each.passed()).toList();
    assertThat(failed)
        .extracting(Check::kind)
        .containsExactlyInAnyOrder(Check.Kind.RUNNING_BALANCE, Check.Kind.CARRIED_FORWARD);
    assertThat(failed)
        .allSatisfy(
            check ->
                assertThat(check.cells().get(0))
                    .isEqualTo(
                        new dev.platen.table.join.CellPlace(
                            new TablePlace(2, 0), wrong.cells().indexOf(cell(wrong, 1, 3)))));
  }

  @Test
  void aRowThatTheEndOfThePageBrokeIsOne() {
    Table first =
        Grids.table(
            1,
            900,
            "No | Item | Price",
            "1 | Oak | 5.00",
            "2 | Elm | 6.00",
            "3 | Long name | 7.00");
    Table second = Grids.table(1, 150, "No | Item | Price", " | of a tree | ", "4 | Ash | 8.00");
    DocumentTables tables = tables(page(1, first), page(2, second));
    assertThat(tables.at(2, 0).orElseThrow().part().joinedRow(1)).isEqualTo(3);
    assertThat(tables.at(2, 0).orElseThrow().part().joinedRow(2)).isEqualTo(4);
  }

  @Test
  void aHeadOfThePageAboveTheHeaderIsLeftOutAndACutColumnIsOne() {
    Table cut =
        Grids.table(
            1,
            150,
            "The Bank | | | | 4711",
            "Date | Details | | Amount | Balance",
            " | Balance brought forward | | | 570.00",
            "14/03/2024 | Shop | | -20.00 | 550.00");
    DocumentTable second = tables(page(1, FIRST), page(2, cut)).at(2, 0).orElseThrow();
    assertThat(second.continues()).isEqualTo(new TablePlace(1, 0));
    assertThat(second.part().repeatedRows()).isEqualTo(2);
    assertThat(second.part().columns()).containsExactly(0, 1, 1, 2, 3);
    assertThat(second.checks()).isNotEmpty().allMatch(Check::passed);
  }

  @Test
  void anotherHeaderBeginsAnotherTable() {
    Table other = Grids.table(1, 150, "Name | Street | Town | Phone", "Ann | High St | Ayr | 12");
    assertThat(tables(page(1, FIRST), page(2, other)).at(2, 0).orElseThrow().continues()).isNull();
  }

  @Test
  void theFigureThatIsCarriedOverSaysMoreThanAMisreadHeader() {
    String[] entries = {"14/03/2024 | Shop | -20.00 | 550.00", " | Closing balance | | 550.00"};
    String brought = " | Balance brought forward | | 570.00";
    Table misread =
        Grids.table(1, 150, "Dale | 0etai1s | 4m | Ba", brought, entries[0], entries[1]);
    DocumentTable second = tables(page(1, FIRST), page(2, misread)).at(2, 0).orElseThrow();
    assertThat(second.continues()).isEqualTo(new TablePlace(1, 0));
    assertThat(second.part().repeatedRows()).isEqualTo(1);
    String other = " | Balance brought forward | | 575.00";
    Table apart = Grids.table(1, 150, "Dale | 0etai1s | 4m | Ba", other, entries[0], entries[1]);
    assertThat(tables(page(1, FIRST), page(2, apart)).at(2, 0).orElseThrow().continues()).isNull();
  }

  @Test
  void whatThePageSaysBesideATableTellsWhichFigureIsMisread() {
    Table table =
        Grids.table(
            1,
            300,
            "Date | Details | Amount",
            " | Opening balance | 1000.00",
            "01/02/2024 | Rent | -312.35",
            "02/02/2024 | Salary | 2512.80",
            " | Closing balance | 3200.75");
    Pages alone = page(1, table);
    Pages said = page(1, table).text(200, "Closing balance", "3200.45");
    assertThat(blamed(alone, table).get(0)).isNotEqualTo("3200.75");
    assertThat(blamed(said, table).get(0)).isEqualTo("3200.75");
  }

  private static List<String> blamed(Pages page, Table table) {
    return tables(page).at(1, 0).orElseThrow().checks().stream()
        .filter(check -> !check.passed())
        .flatMap(check -> check.cells().stream())
        .map(place -> table.cells().get(place.index()).text())
        .toList();
  }

  @Test
  void aTableWithACaptionOfItsOwnAfterATotalIsAnother() {
    Table report =
        Grids.table(1, 800, "Item | 2019 | 2020", "A | 5 | 6", "B | 7 | 8", "Total | 12 | 14");
    Table next =
        Grids.table(1, 300, "Item | 2019 | 2020", "C | 1 | 2", "D | 3 | 4", "Total | 4 | 6");
    Pages second =
        new Pages(2).block(BlockType.CAPTION, null, 250, 20, "Table 2. Another").table(next);
    assertThat(tables(page(1, report), second).at(2, 0).orElseThrow().continues()).isNull();
  }

  @Test
  void tablesOfPagesThatDoNotFollowEachOtherAreApart() {
    assertThat(tables(page(1, FIRST), page(3, SECOND)).at(3, 0).orElseThrow().continues()).isNull();
    PageResult between = new Pages(2).text(200, "Some words").build();
    TableChains chains = new TableChains();
    chains.add(page(1, FIRST).build());
    chains.add(between);
    chains.add(page(3, SECOND).build());
    assertThat(chains.build().at(3, 0).orElseThrow().continues()).isNull();
  }

  @Test
  void htmlIsEscapedAndHasItsSpans() {
    Table table = Grids.table(1, 0, "<b> | x", "1 & 2 | y");
    assertThat(TableHtml.of(table))
        .isEqualTo(
            "<table><thead><tr><th>&lt;b&gt;</th><th>x</th></tr></thead>"
                + "<tbody><tr><td>1 &amp; 2</td><td>y</td></tr></tbody></table>");
  }
}
