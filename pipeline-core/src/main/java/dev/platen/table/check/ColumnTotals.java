package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds rows that add up others: by their words in any place, or without words in the last row.
 * What they add up may be all entries above, those since the total before, the totals above, or
 * what follows below. Of these the one that holds in most columns counts.
 *
 * <p>Not all columns of such a row are sums; there are averages, rates and shares of 100. A column
 * whose sum does not hold is only claimed if one misread figure would explain it. Whole numbers
 * that miss by what rounding makes are taken for rounded, unless the sums of other columns are
 * exact (see {@link Rounding}).
 */
final class ColumnTotals {

  /** Totals of a table that are looked at. */
  private static final int MAX_TOTALS = 200;

  /** Addends that make a sum without words no accident. */
  private static final int LEAST_ADDENDS = 3;

  /** Digits that must agree, over all columns, where no words say that a row is a total. */
  private static final double LEAST_DIGITS = 4;

  private final Grid grid;
  private final List<Integer> columns;

  /**
   * @param apart column of running balances, which is not summed; less than 0 if there is none
   */
  ColumnTotals(Grid grid, int apart) {
    this.grid = grid;
    this.columns = grid.figureColumns().stream().filter(column -> column != apart).toList();
  }

  List<Equation> find() {
    List<Equation> equations = new ArrayList<>();
    int last = lastRow();
    int count = 0;
    for (int row = 0; row < grid.rows() && count < MAX_TOTALS; row++) {
      boolean named = grid.kind(row).isTotal();
      if (named || row == last && grid.kind(row) == RowKind.ENTRY) {
        count++;
        equations.addAll(best(row, named));
      }
    }
    return equations;
  }

  private int lastRow() {
    int row = grid.rows() - 1;
    while (row > 0 && columns.stream().noneMatch(figureIn(row))) {
      row--;
    }
    return row;
  }

  private java.util.function.Predicate<Integer> figureIn(int row) {
    return column -> grid.has(row, column);
  }

  /** The equations of the way of adding up that holds in most columns. */
  private List<Equation> best(int total, boolean named) {
    return ways(total).stream()
        .map(rows -> claimed(total, rows, named))
        .max(
            Comparator.comparingLong(
                    (List<Equation> all) -> all.stream().filter(this::holds).count())
                .thenComparing(
                    Comparator.comparingInt((List<Equation> all) -> all.size()).reversed()))
        .orElse(List.of());
  }

  private boolean holds(Equation equation) {
    return equation.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }

  /** Rows that the total may add up. */
  private List<List<Integer>> ways(int total) {
    int before = total - 1;
    while (before >= 0 && !grid.kind(before).isTotal()) {
      before--;
    }
    int since = before;
    int next = total + 1;
    while (next < grid.rows() && !grid.kind(next).isTotal()) {
      next++;
    }
    int until = next;
    IntPredicate entry = row -> grid.kind(row) == RowKind.ENTRY;
    List<List<Integer>> ways = new ArrayList<>();
    ways.add(rows(since + 1, total, entry));
    ways.add(rows(0, total, entry));
    ways.add(rows(0, total, row -> grid.kind(row) == RowKind.SUBTOTAL));
    ways.add(rows(0, total, row -> grid.kind(row).isTotal()));
    ways.add(rows(since + 1, total, row -> entry.test(row) || grid.kind(row) == RowKind.BROUGHT));
    ways.add(rows(total + 1, until, entry));
    ways.removeIf(rows -> rows.size() < 2);
    return ways;
  }

  private static List<Integer> rows(int from, int to, IntPredicate wanted) {
    return java.util.stream.IntStream.range(from, to).filter(wanted).boxed().toList();
  }

  private List<Equation> claimed(int total, List<Integer> rows, boolean named) {
    List<Equation.Sum> sums = new ArrayList<>();
    for (int column : columns) {
      if (grid.has(total, column)) {
        sum(total, rows, column, sums);
      }
    }
    List<Equation> exact = new ArrayList<>();
    List<Equation.Sum> open = new ArrayList<>();
    int addends = 0;
    for (Equation.Sum sum : Rounding.settled(grid, sums)) {
      if (holds(sum)) {
        exact.add(sum);
        addends = Math.max(addends, sum.plus().size());
      } else {
        open.add(sum);
      }
    }
    boolean several = exact.size() > 1 || !exact.isEmpty() && addends >= LEAST_ADDENDS;
    boolean shown = named || several && Evidence.digits(grid, exact) >= LEAST_DIGITS;
    if (!shown) {
      return List.of();
    }
    List<Equation> claimed = new ArrayList<>(exact);
    for (Equation.Sum sum : open) {
      if ((named || exact.size() > 1) && Suspects.explain(grid, sum)) {
        claimed.add(sum);
      }
    }
    // Where most of what a row says is no sum of these rows, it is the sum of others, or of none.
    return 2 * claimed.size() > sums.size() ? claimed : exact;
  }

  private void sum(int total, List<Integer> rows, int column, List<Equation.Sum> sums) {
    List<JoinedCell> addends = new ArrayList<>();
    for (int row : rows) {
      if (grid.isUnreadable(row, column)) {
        return;
      }
      if (grid.has(row, column)) {
        addends.add(grid.cell(row, column));
      }
    }
    long something = addends.stream().filter(cell -> grid.units(cell).orElse(0) != 0).count();
    if (something > 1) {
      sums.add(
          new Equation.Sum(
              Check.Kind.COLUMN_TOTAL, total, addends, List.of(grid.cell(total, column)), 0));
    }
  }
}
