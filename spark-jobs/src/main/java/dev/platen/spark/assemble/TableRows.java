package dev.platen.spark.assemble;

import dev.platen.assemble.table.DocumentTable;
import dev.platen.assemble.table.DocumentTables;
import dev.platen.assemble.table.TableHtml;
import dev.platen.model.Cell;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import dev.platen.spark.schema.TableName;
import dev.platen.table.check.Check;
import dev.platen.table.join.CellPlace;
import dev.platen.table.join.TablePlace;
import dev.platen.value.CellValue;
import java.math.RoundingMode;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of one page in {@code tables} and {@code cells}. */
final class TableRows {

  /** Decimals of the columns that hold numbers. */
  private static final int SCALE = 6;

  private final PageResult page;
  private final String runId;
  private final String commitId;
  private final List<Row> tables = new ArrayList<>();
  private final List<Row> cells = new ArrayList<>();

  /**
   * Flattens a page.
   *
   * @param known what the whole document tells of its tables
   * @param runId the run that made the result
   * @param commitId the assemble step that writes it
   */
  TableRows(PageResult page, DocumentTables known, String runId, String commitId) {
    this.page = page;
    this.runId = runId;
    this.commitId = commitId;
    if (page.tables() != null) {
      List<Table> found = page.tables().tables();
      for (int i = 0; i < found.size(); i++) {
        add(i, found.get(i), known.at(page.pageNumber(), i));
      }
    }
  }

  List<Row> tables() {
    return tables;
  }

  List<Row> cells() {
    return cells;
  }

  private void add(int index, Table table, Optional<DocumentTable> known) {
    String id = id(new TablePlace(page.pageNumber(), index));
    tables.add(
        start(TableName.TABLES)
            .set("table_id", id)
            .set("block_id", blockId(table))
            .set("box", Values.box(table.box()))
            .set("row_count", table.rows())
            .set("column_count", table.columns())
            .set("header_rows", known.map(DocumentTable::headerRows).orElse(table.headerRows()))
            .set("continues", known.map(DocumentTable::continues).map(this::id).orElse(null))
            .set("continues_reason", known.map(DocumentTable::reason).orElse(null))
            .set("joined_id", known.map(DocumentTable::first).map(this::id).orElse(id))
            .set("html", TableHtml.of(table))
            .set("confidence", table.confidence())
            .set(
                "checks",
                Values.array(known.map(DocumentTable::checks).orElse(List.of()), this::check))
            .build());
    for (int i = 0; i < table.cells().size(); i++) {
      cells.add(cell(id, i, table.cells().get(i), known));
    }
  }

  private Row cell(String tableId, int index, Cell cell, Optional<DocumentTable> known) {
    CellValue value = known.map(table -> table.value(cell)).orElse(CellValue.TEXT);
    int joinedRow = known.map(table -> table.part().joinedRow(cell.row())).orElse(cell.row());
    return start(TableName.CELLS)
        .set("table_id", tableId)
        .set("cell_id", Ids.cell(tableId, index))
        .set("row_index", cell.row())
        .set("column_index", cell.column())
        .set("row_span", cell.rowSpan())
        .set("column_span", cell.columnSpan())
        .set("is_header", known.map(table -> table.isHeader(cell)).orElse(cell.header()))
        .set("text", cell.text())
        .set("value_type", known.isEmpty() || cell.text().isBlank() ? null : value.type().id())
        .set(
            "number_value",
            value.number() == null ? null : value.number().setScale(SCALE, RoundingMode.HALF_UP))
        .set("currency", value.currency())
        .set("date_value", value.date() == null ? null : Date.valueOf(value.date()))
        .set("box", Values.box(cell.box()))
        .set("confidence", cell.text().isBlank() ? null : cell.confidence())
        .set("joined_row_index", joinedRow < 0 ? null : joinedRow)
        .set(
            "joined_column_index",
            known.map(table -> table.part().joinedColumn(cell.column())).orElse(cell.column()))
        .build();
  }

  private Row check(Check check) {
    return RowFactory.create(
        check.kind().id(),
        check.outcome(),
        check.detail(),
        check.difference() == null
            ? null
            : check.difference().setScale(SCALE, RoundingMode.HALF_UP),
        Values.array(check.cells(), this::id));
  }

  private String id(TablePlace place) {
    return Ids.table(page.documentId(), place.page(), place.index());
  }

  private String id(CellPlace place) {
    return Ids.cell(id(place.table()), place.index());
  }

  private String blockId(Table table) {
    return Optional.ofNullable(page.layout())
        .flatMap(layout -> layout.regionOf(table))
        .map(block -> Ids.block(page.documentId(), page.pageNumber(), block.readingOrder()))
        .orElse(null);
  }

  private RowBuilder start(TableName table) {
    return new RowBuilder(table.schema())
        .set("document_id", page.documentId())
        .set("page_number", page.pageNumber())
        .set("commit_id", commitId)
        .set("run_id", runId);
  }
}
