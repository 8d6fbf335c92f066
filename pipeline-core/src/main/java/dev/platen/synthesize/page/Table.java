package dev.platen.synthesize.page;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A table.
 *
 * @param box around it
 * @param cells by row and column
 * @param continues whether it goes on from the page before
 * @param caption empty if it has none
 */
public record Table(Rectangle2D box, List<Cell> cells, boolean continues, String caption) {

  public Table {
    cells = List.copyOf(cells);
  }
}
