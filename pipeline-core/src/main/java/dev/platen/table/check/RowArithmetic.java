package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.table.value.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  /** Share of rows that must hold before one is claimed that no single slip explains. */
  private static final double SURE_SHARE = 0.8;

  private static final int SURE_HELD = 4;

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

  List<Equation> find() {
    List<Equation> found = new ArrayList<>();
    for (int result : columns) {
      List<List<Equation>> tried = new ArrayList<>();
      tried.addAll(sums(result));
      tried.addAll(products(result));
      best(tried).ifPresent(found::addAll);
    }
    return found;
  }

  private Optional<List<Equation>> best(Collection<List<Equation>> tried) {
    return tried.stream()
        .filter(this::isConvincing)
        .max(Comparator.comparingLong(this::held).thenComparing(all -> -all.get(0).cells().size()))
        .map(this::claimed);
  }

  private long held(List<Equation> equations) {
    return equations.stream().filter(this::holds).count();
  }

  private boolean holds(Equation equation) {
    return equation.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }

  private boolean isConvincing(List<Equation> equations) {
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

  /** Runs of neighbours that end beside the result, or that are all the others. */
  private List<List<Equation>> sums(int result) {
    List<List<Equation>> tried = new ArrayList<>();
    int at = columns.indexOf(result);
    for (int from = 0; from < at - 1; from++) {
      tried.add(sum(columns.subList(from, at), List.of(result)));
    }
    for (int to = at + 3; to <= columns.size(); to++) {
      tried.add(sum(columns.subList(at + 1, to), List.of(result)));
    }
    if (at >= 2) {
      int first = columns.get(at - 2);
      int second = columns.get(at - 1);
      // First less second is result, which is: second and result are first.
      tried.add(sum(List.of(first), List.of(result, second)));
    }
    tried.removeIf(List::isEmpty);
    return tried;
  }

  private List<Equation> sum(List<Integer> plus, List<Integer> minus) {
    List<Equation> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.kind(row).isBalance() && grid.has(row, minus.get(0))) {
        List<JoinedCell> added = cells(row, plus);
        List<JoinedCell> taken = cells(row, minus);
        int several = plus.size() > 1 ? nonZero(added) : nonZero(taken);
        boolean whole = added.size() == plus.size() && taken.size() == minus.size();
        if (several > 1 && whole) {
          rows.add(new Equation.Sum(Check.Kind.ROW_TOTAL, row, added, taken, 0));
        }
      }
    }
    return rows;
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

  private List<List<Equation>> products(int result) {
    List<List<Equation>> tried = new ArrayList<>();
    for (int left : columns) {
      for (int right : columns) {
        if (left < right && left != result && right != result) {
          tried.add(product(left, right, result));
        }
      }
    }
    tried.removeIf(List::isEmpty);
    return tried;
  }

  private List<Equation> product(int left, int right, int result) {
    return IntStream.range(0, grid.rows())
        .filter(row -> grid.kind(row) == RowKind.ENTRY)
        .filter(row -> isFactor(row, left) && isFactor(row, right) && grid.at(row, result) != 0)
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

  /** Whether there is a figure that a product can be told by. */
  private boolean isFactor(int row, int column) {
    long figure = grid.at(row, column);
    return figure != 0;
  }
}
