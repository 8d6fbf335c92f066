package dev.platen.spark.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.assemble.DocumentStructure;
import dev.platen.assemble.Pages;
import dev.platen.assemble.StructureBuilder;
import dev.platen.model.PageResult;
import dev.platen.spark.schema.TableName;
import dev.platen.table.Grids;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** A statement over two pages, with a wrong balance on the second. */
class TableRowsTest {

  private static final String FIRST = "0000000000000000/1/t0";
  private static final String SECOND = "0000000000000000/2/t0";

  private static final List<PageResult> PAGES =
      List.of(
          new Pages(1)
              .table(
                  Grids.table(
                      1,
                      900,
                      "Date | Amount (EUR) | Balance",
                      "01/03/2024 | 100.00 | 100.00",
                      "13/03/2024 | -30.00 | 70.00",
                      "14/03/2024 | 500.00 | 570.00"))
              .build(),
          new Pages(2)
              .table(
                  Grids.table(
                      1,
                      150,
                      "Date | Amount (EUR) | Balance",
                      "15/03/2024 | -20.00 | 558.00",
                      "16/03/2024 | 12.50 | 562.50",
                      "17/03/2024 | -2.50 | 560.00"))
              .build());

  private static List<TableRows> rows() {
    StructureBuilder builder = new StructureBuilder();
    PAGES.forEach(builder::add);
    DocumentStructure structure = builder.build();
    List<TableRows> rows = new ArrayList<>();
    for (PageResult page : PAGES) {
      rows.add(new TableRows(structure.revise(page), structure.tables(), "run", "commit"));
    }
    return rows;
  }

  private static Object of(TableName table, Row row, String column) {
    return row.get(table.schema().fieldIndex(column));
  }

  private static Object table(Row row, String column) {
    return of(TableName.TABLES, row, column);
  }

  private static Object cell(Row row, String column) {
    return of(TableName.CELLS, row, column);
  }

  @Test
  void aTableThatGoesOnNamesTheOneItContinues() {
    Row first = rows().get(0).tables().get(0);
    Row second = rows().get(1).tables().get(0);
    assertThat(table(first, "table_id")).isEqualTo(FIRST);
    assertThat(table(first, "continues")).isNull();
    assertThat(table(first, "joined_id")).isEqualTo(FIRST);
    assertThat(table(second, "continues")).isEqualTo(FIRST);
    assertThat(table(second, "joined_id")).isEqualTo(FIRST);
    assertThat(table(second, "continues_reason"))
        .isEqualTo("same columns, header repeated, nothing between");
    assertThat(table(second, "block_id")).isEqualTo("0000000000000000/2/b0");
    assertThat(table(first, "html").toString()).startsWith("<table><thead><tr><th>Date</th>");
  }

  @Test
  void cellsHaveTheirValuesAndTheirPlaceInTheWholeTable() {
    List<Row> cells = rows().get(1).cells();
    Row header = cells.get(0);
    assertThat(cell(header, "is_header")).isEqualTo(true);
    assertThat(cell(header, "joined_row_index")).isNull();
    Row date = cells.get(3);
    assertThat(cell(date, "cell_id")).isEqualTo(SECOND + "/c3");
    assertThat(cell(date, "date_value")).isEqualTo(Date.valueOf("2024-03-15"));
    assertThat(cell(date, "joined_row_index")).isEqualTo(4);
    Row amount = cells.get(4);
    assertThat(cell(amount, "value_type")).isEqualTo("amount");
    assertThat(cell(amount, "number_value")).isEqualTo(new BigDecimal("-20.000000"));
    assertThat(cell(amount, "currency")).isEqualTo("EUR");
    assertThat(cell(amount, "text")).isEqualTo("-20.00");
  }

  @Test
  void aFailedCheckNamesTheCellsThatMayBeMisread() {
    Row table = rows().get(1).tables().get(0);
    List<Row> failed = new ArrayList<>();
    for (Object each : CollectionConverters.asJava((Seq<?>) table(table, "checks"))) {
      Row check = (Row) each;
      if ("failed".equals(check.getString(1))) {
        failed.add(check);
      }
    }
    assertThat(failed).hasSize(2);
    assertThat(failed)
        .allSatisfy(
            check -> {
              assertThat(check.getString(0)).isEqualTo("running-balance");
              assertThat(check.getDecimal(3).abs()).isEqualByComparingTo("8");
              assertThat(check.getSeq(4).head()).isEqualTo(SECOND + "/c5");
            });
  }
}
