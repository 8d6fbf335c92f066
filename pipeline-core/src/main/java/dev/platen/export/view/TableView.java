package dev.platen.export.view;

import dev.platen.geometry.Box;
import java.util.List;

/**
 * A table's grid.
 *
 * @param tableId unique
 * @param blockId the region that it is; null if none
 * @param box upright box around it; null if unknown
 * @param confidence how likely its grid is right, 0 to 1; null if unknown
 * @param headerRows how many of its first rows are header rows; null if unknown
 * @param continues the table that it continues; null if it starts anew
 * @param joinedId the first of the tables that it continues; its own id, or null, if it starts anew
 * @param checks what was checked on its rows
 * @param cells by row, then by column
 */
public record TableView(
    String tableId,
    String blockId,
    Box box,
    Double confidence,
    Integer headerRows,
    String continues,
    String joinedId,
    List<CheckView> checks,
    List<CellView> cells) {

  public TableView {
    checks = List.copyOf(checks);
    cells = List.copyOf(cells);
  }

  /** The table with its cells. */
  public TableView with(List<CellView> held) {
    return new TableView(
        tableId, blockId, box, confidence, headerRows, continues, joinedId, checks, held);
  }
}
