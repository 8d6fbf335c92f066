package dev.platen.export.view;

import dev.platen.geometry.Box;

/**
 * A cell of a table.
 *
 * @param tableId the table
 * @param rowIndex first row that it covers, from 0
 * @param columnIndex first column that it covers, from 0
 * @param rowSpan rows that it covers; null for one
 * @param columnSpan columns that it covers; null for one
 * @param isHeader whether it names a row or column; null for no
 * @param text its text; null or empty if it has none
 * @param box upright box around it; null if unknown
 */
public record CellView(
    String tableId,
    int rowIndex,
    int columnIndex,
    Integer rowSpan,
    Integer columnSpan,
    Boolean isHeader,
    String text,
    Box box) {

  /** Rows that it covers. */
  public int rows() {
    return rowSpan == null ? 1 : Math.max(1, rowSpan);
  }

  /** Columns that it covers. */
  public int columns() {
    return columnSpan == null ? 1 : Math.max(1, columnSpan);
  }

  public boolean header() {
    return Boolean.TRUE.equals(isHeader);
  }
}
