package dev.platen.export.view;

import dev.platen.geometry.Box;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A cell of a table.
 *
 * @param tableId the table
 * @param cellId unique; null if it has none
 * @param rowIndex first row that it covers, from 0
 * @param columnIndex first column that it covers, from 0
 * @param rowSpan rows that it covers; null for one
 * @param columnSpan columns that it covers; null for one
 * @param isHeader whether it names a row or column; null for no
 * @param text its text; null or empty if it has none
 * @param valueType text, number, amount, percent, date or boolean; null if nothing was parsed
 * @param numberValue value of a number, amount, percent or boolean; null else
 * @param currency ISO 4217 code of an amount; null if there is none or it is unknown
 * @param dateValue value of a date; null else
 * @param box upright box around it; null if unknown
 * @param confidence how likely its text is right, 0 to 1; null if unknown
 * @param joinedRowIndex first row that it covers in the table over all pages; null in a header that
 *     is repeated, and where that is unknown
 * @param joinedColumnIndex likewise for columns
 */
public record CellView(
    String tableId,
    String cellId,
    int rowIndex,
    int columnIndex,
    Integer rowSpan,
    Integer columnSpan,
    Boolean isHeader,
    String text,
    String valueType,
    BigDecimal numberValue,
    String currency,
    LocalDate dateValue,
    Box box,
    Double confidence,
    Integer joinedRowIndex,
    Integer joinedColumnIndex) {

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
