package dev.platen.assemble.table;

import dev.platen.model.Cell;
import dev.platen.table.check.Check;
import dev.platen.table.join.TablePart;
import dev.platen.table.join.TablePlace;
import dev.platen.value.CellValue;
import dev.platen.value.ColumnFormat;
import java.util.List;

/**
 * What the whole document tells of a table on a page.
 *
 * @param part what of the joined table it is
 * @param first the first of the tables that it continues; itself if it starts anew
 * @param continues the table that it continues; null if it starts anew
 * @param reason why it is taken to continue that one; null likewise
 * @param headerRows how many of its own first rows are header rows
 * @param formats how the columns of the joined table are read
 * @param checks those about its rows
 */
public record DocumentTable(
    TablePart part,
    TablePlace first,
    TablePlace continues,
    String reason,
    int headerRows,
    List<ColumnFormat> formats,
    List<Check> checks) {

  public DocumentTable {
    formats = List.copyOf(formats);
    checks = List.copyOf(checks);
  }

  /** Whether a cell of the table names a row or a column. */
  public boolean isHeader(Cell cell) {
    return cell.header() || cell.row() < headerRows;
  }

  /** What one of the table's cells says. */
  public CellValue value(Cell cell) {
    return isHeader(cell)
        ? CellValue.TEXT
        : formats.get(part.joinedColumn(cell.column())).read(cell.text().replace('\n', ' '));
  }
}
