package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import java.util.List;

/**
 * A comb: a field of a form with a cell for each character, parted by teeth that stand on one level
 * line, or a row of adjoining boxes. Several of them that stand side by side and belong together,
 * as the parts of a date do, are one, and what lies between them is a cell too.
 *
 * @param cells from left to right, each from tooth to tooth and from the level line up to where
 *     letters may stand; in pixels of the prepared page
 */
public record Comb(List<Box> cells) {

  public Comb {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("A comb has at least one cell");
    }
  }

  /** The box around all cells. */
  public Box box() {
    return cells.stream().reduce(Box::union).orElseThrow();
  }

  /** The same comb where a page was moved or scaled. */
  public Comb through(PageTransform transform) {
    return new Comb(cells.stream().map(transform::toPrepared).toList());
  }
}
