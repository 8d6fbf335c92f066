package dev.platen.table.join;

import dev.platen.value.CellValue;

/**
 * A cell of a joined table.
 *
 * @param place where it stands
 * @param row first row that it covers, from 0 over all pages
 * @param column first column that it covers
 * @param columnSpan columns that it covers
 * @param header whether it names a row or a column
 * @param text its text, cut short where it is longer than any value or name
 * @param confidence how likely that is right, 0 to 1
 * @param value what it says
 */
public record JoinedCell(
    CellPlace place,
    int row,
    int column,
    int columnSpan,
    boolean header,
    String text,
    double confidence,
    CellValue value) {

  JoinedCell with(CellValue other) {
    return new JoinedCell(place, row, column, columnSpan, header, text, confidence, other);
  }
}
