package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows that name a balance, in tables without a column of balances: what stands in an opening or
 * brought-forward row and what came and left since make what stands in the next carried-forward or
 * closing row. In tables with or without such a column, a page begins with what the page before
 * ended with.
 */
final class Balances {

  /** From a row that opens to the row that closes. */
  private record Span(int open, int close) {}

  /**
   * Which columns come and go.
   *
   * @param plus column that is added
   * @param minus column that is taken away; less than 0 if there is none
   */
  private record Manner(int plus, int minus) {}

  private final Grid grid;

  Balances(Grid grid) {
    this.grid = grid;
  }

  /** Each page begins with what the page before ended with. */
  List<Equation> carried() {
    List<Equation> equations = new ArrayList<>();
    int last = -1;
    for (int row = 0; row < grid.rows(); row++) {
      RowKind kind = grid.kind(row);
      if (kind == RowKind.HEADER) {
        continue;
      }
      if (kind == RowKind.BROUGHT && last >= 0 && grid.kind(last) == RowKind.CARRIED) {
        for (int column : grid.figureColumns()) {
          if (grid.has(last, column) && grid.has(row, column)) {
            equations.add(
                new Equation.Sum(
                    Check.Kind.CARRIED_FORWARD,
                    row,
                    List.of(grid.cell(last, column)),
                    List.of(grid.cell(row, column)),
                    0));
          }
        }
      }
      last = row;
    }
    return equations;
  }

  /** The opening balance and what came and left make the closing one. */
  List<Equation> closing() {
    List<Span> spans = spans();
    if (spans.isEmpty()) {
      return List.of();
    }
    Optional<List<Equation.Sum>> best =
        manners().stream()
            .map(manner -> spans.stream().map(span -> sum(span, manner)).toList())
            .filter(this::isClaimed)
            .max(Comparator.comparingLong(this::held));
    return best.<List<Equation>>map(List::copyOf).orElse(List.of());
  }

  private long held(List<Equation.Sum> sums) {
    return sums.stream().filter(each -> holds(each)).count();
  }

  private boolean holds(Equation equation) {
    return equation.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }

  /** Where no page's sum holds, a slip in one figure must explain why. */
  private boolean isClaimed(List<Equation.Sum> sums) {
    long held = held(sums);
    boolean something = sums.stream().anyMatch(each -> each.cells().size() > 2);
    boolean others = sums.stream().allMatch(each -> holds(each) || Suspects.explain(grid, each));
    return something && (2 * held > sums.size() || others);
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int row = 0; row < grid.rows(); row++) {
      RowKind kind = grid.kind(row);
      if (kind == RowKind.OPENING || kind == RowKind.BROUGHT) {
        open = figure(row) >= 0 ? row : -1;
      } else if ((kind == RowKind.CARRIED || kind == RowKind.CLOSING) && open >= 0) {
        if (figure(row) >= 0) {
          spans.add(new Span(open, row));
        }
        open = kind == RowKind.CARRIED ? -1 : open;
      }
    }
    return spans;
  }

  /** The column of the only figure of a row; less than 0 where there is none or more. */
  private int figure(int row) {
    int found = -1;
    for (int column : grid.figureColumns()) {
      if (grid.has(row, column)) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }

  /** Columns that their headings name come first. */
  private List<Manner> manners() {
    List<Manner> manners = new ArrayList<>();
    List<Integer> columns = grid.figureColumns();
    for (int plus : columns) {
      for (int minus : columns) {
        boolean named = grid.isHeaded(plus, Term.CREDIT) && grid.isHeaded(minus, Term.DEBIT);
        if (plus != minus && (named || !isNamed(plus) && !isNamed(minus))) {
          manners.add(new Manner(plus, minus));
        }
      }
    }
    columns.forEach(column -> manners.add(new Manner(column, -1)));
    return manners;
  }

  private boolean isNamed(int column) {
    return grid.isHeaded(column, Term.CREDIT) || grid.isHeaded(column, Term.DEBIT);
  }

  private Equation.Sum sum(Span span, Manner manner) {
    List<JoinedCell> plus = new ArrayList<>();
    List<JoinedCell> minus = new ArrayList<>();
    plus.add(grid.cell(span.open(), figure(span.open())));
    minus.add(grid.cell(span.close(), figure(span.close())));
    for (int row = span.open() + 1; row < span.close(); row++) {
      if (grid.kind(row) == RowKind.ENTRY) {
        if (grid.has(row, manner.plus())) {
          plus.add(grid.cell(row, manner.plus()));
        }
        if (manner.minus() >= 0 && grid.has(row, manner.minus())) {
          minus.add(grid.cell(row, manner.minus()));
        }
      }
    }
    return new Equation.Sum(Check.Kind.OPENING_CLOSING, span.close(), plus, minus, 0);
  }
}
