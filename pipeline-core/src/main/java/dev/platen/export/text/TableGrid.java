package dev.platen.export.text;

import dev.platen.export.view.CellView;
import dev.platen.export.view.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table row by row.
 *
 * @param rows the cells that begin in each row, from left to right
 * @param columns of the widest row
 */
record TableGrid(List<List<CellView>> rows, int columns) {

  /** Rows and columns beyond which cells are left out: no sheet of paper has more. */
  private static final int MOST = 10_000;

  static TableGrid of(TableView table) {
    List<List<CellView>> rows = new ArrayList<>();
    int columns = 0;
    for (CellView cell : table.cells()) {
      boolean placed =
          cell.rowIndex() >= 0
              && cell.rowIndex() < MOST
              && cell.columnIndex() >= 0
              && cell.columnIndex() < MOST;
      if (placed) {
        while (rows.size() <= cell.rowIndex()) {
          rows.add(new ArrayList<>());
        }
        rows.get(cell.rowIndex()).add(cell);
        columns = Math.max(columns, cell.columnIndex() + Math.min(MOST, cell.columns()));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingInt(CellView::columnIndex)));
    return new TableGrid(rows, columns);
  }

  /** How many cells it has if none spans several. */
  long places() {
    return (long) rows.size() * columns;
  }
}
