package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import java.util.Collection;

/**
 * How much equations that hold say: that figures of many digits agree is no accident, that 1 and 2
 * are 3 may well be one.
 */
final class Evidence {

  private Evidence() {}

  /** Decimal digits that agree exactly, over all of them. */
  static double digits(Grid grid, Collection<? extends Equation> equations) {
    double digits = 0;
    for (Equation equation : equations) {
      if (isExact(grid, equation)) {
        JoinedCell result = equation.result();
        int decimals = Math.max(0, result.value().number().scale());
        double figure =
            Math.abs(grid.units(result).orElse(0)) / Math.pow(10, grid.scale() - decimals);
        digits += Math.log10(1 + figure);
      }
    }
    return digits;
  }

  private static boolean isExact(Grid grid, Equation equation) {
    Equation strict =
        equation instanceof Equation.Sum sum
            ? new Equation.Sum(sum.kind(), sum.row(), sum.plus(), sum.minus(), 0)
            : equation;
    return strict.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }
}
