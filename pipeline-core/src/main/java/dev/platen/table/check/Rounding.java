package dev.platen.table.check;

import dev.platen.value.ValueType;
import java.util.List;

/**
 * Tells sums of rounded figures, which may miss by a little, from sums that are to be exact: those
 * of money with two decimals are, those of whole numbers if others of the table are, those of other
 * figures only if very many are.
 */
final class Rounding {

  /** Exact sums beside the only one that misses by a little: of whole numbers, and of others. */
  private static final int ENOUGH_WHOLE = 2;

  private static final int ENOUGH = 8;

  private Rounding() {}

  /** The sums, with those that miss by no more than rounding makes taken for rounded ones. */
  static List<Equation.Sum> settled(Grid grid, List<Equation.Sum> sums) {
    long near = sums.stream().filter(sum -> isNear(grid, sum)).count();
    long exact = sums.stream().filter(sum -> difference(grid, sum) == 0).count();
    boolean whole = sums.stream().allMatch(sum -> decimals(sum) == 0);
    if (near == 0 || near == 1 && exact >= (whole ? ENOUGH_WHOLE : ENOUGH)) {
      return sums;
    }
    return sums.stream().map(sum -> isNear(grid, sum) ? tolerant(grid, sum) : sum).toList();
  }

  private static long difference(Grid grid, Equation.Sum sum) {
    return sum.difference(cell -> grid.units(cell).orElse(0));
  }

  private static boolean isNear(Grid grid, Equation.Sum sum) {
    boolean money =
        decimals(sum) == 2
            && sum.cells().stream().allMatch(cell -> cell.value().type() == ValueType.AMOUNT);
    long difference = Math.abs(difference(grid, sum));
    return !money && difference != 0 && difference <= allowance(grid, sum);
  }

  private static Equation.Sum tolerant(Grid grid, Equation.Sum sum) {
    return new Equation.Sum(sum.kind(), sum.row(), sum.plus(), sum.minus(), allowance(grid, sum));
  }

  /** What rounding to the decimals that are written can make of so many figures. */
  private static long allowance(Grid grid, Equation.Sum sum) {
    long step = (long) Math.pow(10, grid.scale() - decimals(sum));
    return step * Math.max(1, sum.cells().size() / 2);
  }

  private static int decimals(Equation.Sum sum) {
    int most = sum.cells().stream().mapToInt(cell -> cell.value().number().scale()).max().orElse(0);
    return Math.max(0, most);
  }
}
