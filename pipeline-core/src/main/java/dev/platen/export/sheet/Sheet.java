package dev.platen.export.sheet;

import dev.platen.export.view.CellView;
import dev.platen.export.view.CheckView;
import dev.platen.export.view.TableView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table over all its pages. Not safe for use by several threads. */
final class Sheet {

  /** Rows and columns that spreadsheets have room for. */
  private static final int MAX_ROWS = 1_048_576;

  private static final int MAX_COLUMNS = 16_384;

  private final String id;
  private final List<Integer> pages = new ArrayList<>();
  private final List<CheckView> checks = new ArrayList<>();
  private final Map<String, List<String>> doubts = new HashMap<>();
  private final TreeMap<Integer, TreeMap<Integer, SheetCell>> rows = new TreeMap<>();
  private int headerRows;
  private int columns;

  Sheet(String id) {
    this.id = id;
  }

  /** The id of its first part. */
  String id() {
    return id;
  }

  void add(int page, TableView table) {
    pages.add(page);
    checks.addAll(table.checks());
    if (pages.size() == 1) {
      headerRows = table.headerRows() == null ? 0 : table.headerRows();
    }
    for (CheckView check : table.checks()) {
      if (check.failed()) {
        String said = "Check failed (%s). %s".formatted(check.name(), check.detail());
        for (String cell : check.cells()) {
          doubts.computeIfAbsent(cell, each -> new ArrayList<>()).add(said);
        }
      }
    }
    int from = rows.isEmpty() ? 0 : rows.lastKey() + 1;
    for (CellView cell : table.cells()) {
      // Tables that were not joined have no joined places.
      boolean repeated = pages.size() > 1 && cell.joinedRowIndex() == null;
      if (!repeated) {
        add(cell, from);
      }
    }
  }

  private void add(CellView cell, int from) {
    int row = cell.joinedRowIndex() == null ? from + cell.rowIndex() : cell.joinedRowIndex();
    int column = cell.joinedColumnIndex() == null ? cell.columnIndex() : cell.joinedColumnIndex();
    if (row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS) {
      SheetCell added = SheetCell.of(cell);
      rows.computeIfAbsent(row, each -> new TreeMap<>()).merge(column, added, SheetCell::and);
      columns = Math.max(columns, Math.min(MAX_COLUMNS, column + cell.columns()));
    }
  }

  /** Pages that it stands on. */
  List<Integer> pages() {
    return List.copyOf(pages);
  }

  List<CheckView> checks() {
    return List.copyOf(checks);
  }

  /** What failed checks say of a cell. */
  List<String> doubts(SheetCell cell) {
    return cell.ids().stream()
        .flatMap(each -> doubts.getOrDefault(each, List.of()).stream())
        .distinct()
        .toList();
  }

  /** Its cells by row, then by column; a row without cells is not there. */
  Map<Integer, TreeMap<Integer, SheetCell>> rows() {
    return rows;
  }

  /** Number of rows. */
  int rowCount() {
    return rows.isEmpty() ? 0 : rows.lastKey() + 1;
  }

  int columnCount() {
    return columns;
  }

  int headerRows() {
    return Math.min(headerRows, rowCount());
  }
}
