package dev.platen.export.view;

import java.util.List;

/**
 * A table's grid.
 *
 * @param tableId unique
 * @param blockId the region that it is; null if none
 * @param cells by row, then by column
 */
public record TableView(String tableId, String blockId, List<CellView> cells) {

  public TableView {
    cells = List.copyOf(cells);
  }

  /** The table with its cells. */
  public TableView with(List<CellView> held) {
    return new TableView(tableId, blockId, held);
  }
}
