package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds columns that are made of others, row by row: the sum of neighbours (or what is left when
 * the last are taken from the first), or the product of two, such as quantity times unit price.
 */
final class RowArithmetic {

  /** Rows that must hold. */
  private static final int LEAST_HELD = 2;

  private static final double LEAST_SHARE = 0.6;

  /** Digits that must agree, over all rows. */
  private static final double LEAST_DIGITS = 4.5;

  /** Share of rows that must hold before one is claimed that no single slip explains. */
  private static final double SURE_SHARE = 0.8;

  private static final int SURE_HELD = 4;

  /** Rows that tell how a column is made. */
  private static final int SAMPLE = 400;

  private final Grid grid;
  private final List<Integer> columns;

  /**
   * @param apart column of running balances, which is made of other rows; less than 0 if there is
   *     none
   */
  RowArithmetic(Grid grid, int apart) {
    this.grid = grid;
    this.columns = grid.figureColumns().stream().filter(column -> column != apart).toList();
  }

  /** A way in which a column may be made: its equations in the first rows, so many. */
  private interface Way {
    List<Equation> in(int rows);
  }

  List<Equation> find() {
    List<Equation> found = new ArrayList<>();
    for (int result : columns) {
      List<Way> ways = new ArrayList<>(sums(result));
      ways.addAll(products(result));
      best(ways).ifPresent(found::addAll);
    }
    return found;
  }

  private Optional<List<Equation>> best(List<Way> ways) {
    int sample = Math.min(SAMPLE, grid.rows());
    Way best = null;
    List<Equation> most = List.of();
    for (Way way : ways) {
      List<Equation> tried = way.in(sample);
      if (!tried.isEmpty() && isConvincing(tried) && isBetter(tried, most)) {
        best = way;
        most = tried;
      }
    }
    return Optional.ofNullable(best).map(way -> claimed(way.in(grid.rows())));
  }

  /** Whether it holds in more rows, or in as many with fewer columns. */
  private boolean isBetter(List<Equation> one, List<Equation> other) {
    if (other.isEmpty() || held(one) != held(other)) {
      return held(one) > held(other);
    }
    return one.get(0).cells().size() < other.get(0).cells().size();
  }

  private long held(List<Equation> equations) {
    return equations.stream().filter(this::holds).count();
  }

  private boolean holds(Equation equation) {
    return equation.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }

  private boolean isConvincing(List<Equation> equations) {
    if (Evidence.digits(grid, equations) < LEAST_DIGITS) {
      return false;
    }
    long held = held(equations);
    boolean most = held >= LEAST_HELD && held >= LEAST_SHARE * equations.size();
    // Of two rows one may be misread.
    boolean one =
        held == 1
            && equations.size() == 2
            && equations.stream().allMatch(e -> holds(e) || Suspects.explain(grid, e));
    return most || one && equations.get(0) instanceof Equation.Product;
  }

  private List<Equation> claimed(List<Equation> equations) {
    long held = held(equations);
    boolean sure = held >= SURE_HELD && held >= SURE_SHARE * equations.size();
    return equations.stream()
        .filter(each -> holds(each) || sure || Suspects.explain(grid, each))
        .toList();
  }

  /** Runs of neighbours that end beside the result, or the difference of the two before it. */
  private List<Way> sums(int result) {
    List<Way> ways = new ArrayList<>();
    int at = columns.indexOf(result);
    for (int from = 0; from < at - 1; from++) {
      List<Integer> before = columns.subList(from, at);
      ways.add(rows -> sum(before, List.of(result), rows));
    }
    for (int to = at + 3; to <= columns.size(); to++) {
      List<Integer> behind = columns.subList(at + 1, to);
      ways.add(rows -> sum(behind, List.of(result), rows));
    }
    if (at >= 2) {
      List<Integer> parts = List.of(result, columns.get(at - 1));
      List<Integer> whole = List.of(columns.get(at - 2));
      ways.add(rows -> sum(whole, parts, rows));
    }
    return ways;
  }

  private List<Equation> sum(List<Integer> plus, List<Integer> minus, int rows) {
    List<Equation.Sum> found = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      if (!grid.kind(row).isBalance() && grid.has(row, minus.get(0))) {
        List<JoinedCell> added = cells(row, plus);
        List<JoinedCell> taken = cells(row, minus);
        int several = plus.size() > 1 ? nonZero(added) : nonZero(taken);
        boolean whole = added.size() == plus.size() && taken.size() == minus.size();
        if (several > 1 && whole) {
          found.add(new Equation.Sum(Check.Kind.ROW_TOTAL, row, added, taken, 0));
        }
      }
    }
    return List.copyOf(Rounding.settled(grid, found));
  }

  private int nonZero(List<JoinedCell> cells) {
    return (int) cells.stream().filter(cell -> grid.units(cell).orElse(0) != 0).count();
  }

  private List<JoinedCell> cells(int row, List<Integer> from) {
    return from.stream()
        .filter(column -> grid.has(row, column))
        .map(column -> grid.cell(row, column))
        .toList();
  }

  private List<Way> products(int result) {
    List<Way> ways = new ArrayList<>();
    for (int left : columns) {
      for (int right : columns) {
        if (left < right && left != result && right != result) {
          ways.add(rows -> product(left, right, result, rows));
        }
      }
    }
    return ways;
  }

  private List<Equation> product(int left, int right, int result, int rows) {
    return IntStream.range(0, rows)
        .filter(row -> grid.kind(row) == RowKind.ENTRY)
        .filter(
            row -> grid.at(row, left) != 0 && grid.at(row, right) != 0 && grid.at(row, result) != 0)
        .<Equation>mapToObj(
            row ->
                new Equation.Product(
                    row,
                    grid.cell(row, left),
                    grid.cell(row, right),
                    grid.cell(row, result),
                    grid.scale(),
                    isPercent(row, left) || isPercent(row, right)))
        .toList();
  }

  private boolean isPercent(int row, int column) {
    return grid.cell(row, column).value().type() == ValueType.PERCENT;
  }
}
