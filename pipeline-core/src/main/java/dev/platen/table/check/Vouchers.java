package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figures of a table the rest of its document speaks for: those that it says too, and those
 * of a column that come to a figure that it says, all that came in or all that left among them.
 */
final class Vouchers {

  private final Grid grid;
  private final SaidFigures said;
  private final Set<JoinedCell> certain = new HashSet<>();

  Vouchers(Grid grid, SaidFigures said) {
    this.grid = grid;
    this.said = said;
    if (!said.digits().isEmpty()) {
      grid.figureColumns().forEach(this::add);
    }
  }

  private void add(int column) {
    List<JoinedCell> in = new ArrayList<>();
    List<JoinedCell> out = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.has(row, column)) {
        continue;
      }
      JoinedCell cell = grid.cell(row, column);
      if (said.has(cell.value().number())) {
        certain.add(cell);
      }
      if (grid.kind(row) == RowKind.ENTRY) {
        (grid.at(row, column) < 0 ? out : in).add(cell);
      }
    }
    addIfSaid(in);
    addIfSaid(out);
  }

  private void addIfSaid(List<JoinedCell> cells) {
    BigDecimal sum =
        cells.stream().map(cell -> cell.value().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (cells.size() > 1 && said.has(sum)) {
      certain.addAll(cells);
    }
  }

  /** Whether a figure is said elsewhere, or part of a sum that is. */
  boolean speakFor(JoinedCell cell) {
    return certain.contains(cell);
  }

  /**
   * Whether a figure that a cell may mean is said elsewhere.
   *
   * @param meant in the grid's smallest unit
   */
  boolean know(JoinedCell cell, long meant) {
    BigDecimal number = grid.number(meant).stripTrailingZeros();
    int scale = Math.max(number.scale(), cell.value().number().scale());
    return said.has(number.setScale(Math.max(0, scale)));
  }
}
