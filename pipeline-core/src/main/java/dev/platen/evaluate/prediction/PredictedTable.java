package dev.platen.evaluate.prediction;

import dev.platen.geometry.Box;
import java.util.List;

/**
 * A table.
 *
 * @param box upright box around it
 * @param cells its cells, in any order
 */
public record PredictedTable(Box box, List<PredictedCell> cells) {

  public PredictedTable {
    cells = List.copyOf(cells);
  }

  PredictedTable scaled(Scaling scaling) {
    return new PredictedTable(scaling.apply(box), cells);
  }
}
