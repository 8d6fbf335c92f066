package dev.platen.table.join;

import java.util.List;

/**
 * What of a joined table stands on one page.
 *
 * @param place the table on that page
 * @param repeatedRows how many of its first rows repeat the header, and are left out
 * @param goesOn whether the first row that is not left out completes the last row before
 * @param columns for each of its columns the column of the joined table
 * @param firstRow row of the joined table that its first row which is not left out becomes
 */
public record TablePart(
    TablePlace place, int repeatedRows, boolean goesOn, List<Integer> columns, int firstRow) {

  public TablePart {
    columns = List.copyOf(columns);
  }

  /** Row of the joined table for a row of this part; less than 0 for one that is left out. */
  public int joinedRow(int row) {
    return row < repeatedRows ? -1 : firstRow + row - repeatedRows;
  }

  /** Column of the joined table for a column of this part. */
  public int joinedColumn(int column) {
    return columns.get(Math.min(column, columns.size() - 1));
  }
}
