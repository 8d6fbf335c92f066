package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a column of balances and the columns whose figures lead from one balance to the next: one
 * that is added or taken away, or one that is added and one that is taken away; from the first row
 * to the last or, as some banks print, the other way. Balances may be missing in some rows.
 */
final class RunningBalance {

  /** Steps from one balance to the next that must hold with something between them. */
  private static final int LEAST_HELD = 3;

  private static final double LEAST_SHARE = 0.6;

  /** What is enough where the heading says that it is a balance. */
  private static final int LEAST_HELD_NAMED = 2;

  private static final double LEAST_SHARE_NAMED = 0.34;

  /** Digits that must agree, over all steps. */
  private static final double LEAST_DIGITS = 6;

  /** Rows that tell how balances come about. */
  private static final int SAMPLE = 400;

  /**
   * How balances come about.
   *
   * @param column of balances
   * @param plus column that is added; less than 0 if there is none
   * @param minus column that is taken away; likewise
   * @param upwards whether the first entry stands last
   */
  record Manner(int column, int plus, int minus, boolean upwards) {}

  private record Tried(Manner manner, int held, int steps, int bare, double digits, boolean named) {

    boolean isConvincing() {
      if (digits < LEAST_DIGITS) {
        return false;
      }
      return named
          ? held >= LEAST_HELD_NAMED && held >= LEAST_SHARE_NAMED * steps
          : held >= LEAST_HELD && held >= LEAST_SHARE * steps;
    }
  }

  private final Grid grid;

  RunningBalance(Grid grid) {
    this.grid = grid;
  }

  /** The manner that holds for most steps, if it holds for enough. */
  Optional<Manner> manner() {
    List<Integer> columns = grid.figureColumns();
    List<Tried> tried = new ArrayList<>();
    for (int balance : columns) {
      for (int plus : columns) {
        if (plus == balance) {
          continue;
        }
        tryBothWays(tried, new Manner(balance, plus, -1, false));
        tryBothWays(tried, new Manner(balance, -1, plus, false));
        for (int minus : columns) {
          if (minus != balance && minus != plus) {
            tryBothWays(tried, new Manner(balance, plus, minus, false));
          }
        }
      }
    }
    return tried.stream()
        .filter(Tried::isConvincing)
        .max(
            Comparator.comparingInt(Tried::held)
                .thenComparing(each -> -each.bare())
                .thenComparing(Tried::named)
                .thenComparing(each -> each.manner().plus() < 0 || each.manner().minus() < 0))
        .map(Tried::manner);
  }

  private void tryBothWays(List<Tried> tried, Manner manner) {
    tried.add(tried(manner));
    tried.add(tried(new Manner(manner.column(), manner.plus(), manner.minus(), true)));
  }

  private Tried tried(Manner manner) {
    int held = 0;
    int steps = 0;
    int bare = 0;
    List<Equation.Sum> moving = new ArrayList<>();
    for (Equation.Sum step : steps(manner, Math.min(SAMPLE, grid.rows()))) {
      boolean moves =
          step.cells().stream()
              .filter(cell -> cell.column() != manner.column())
              .anyMatch(cell -> grid.units(cell).orElse(0) != 0);
      bare += isBare(step) ? 1 : 0;
      if (moves) {
        steps++;
        moving.add(step);
        held += holds(step) ? 1 : 0;
      }
    }
    boolean named = grid.isHeaded(manner.column(), Term.BALANCE);
    return new Tried(manner, held, steps, bare, Evidence.digits(grid, moving), named);
  }

  /**
   * An equation for each step from one balance to the next; the balance after it is the result. One
   * that does not hold, for which no slip is to blame and no step beside it holds, is left out:
   * there the table is another one.
   */
  List<Equation.Sum> steps(Manner manner) {
    List<Equation.Sum> steps = new ArrayList<>(steps(manner, grid.rows()));
    steps.removeIf(this::isBare);
    List<Equation.Sum> claimed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Equation.Sum step = steps.get(i);
      boolean beside =
          i > 0 && holds(steps.get(i - 1)) || i + 1 < steps.size() && holds(steps.get(i + 1));
      if (holds(step) || beside || Suspects.explain(grid, step)) {
        claimed.add(step);
      }
    }
    return claimed;
  }

  /** Whether nothing moves between two entries: then what moves was not read. */
  private boolean isBare(Equation.Sum step) {
    return step.cells().size() == 2
        && step.cells().stream().allMatch(cell -> grid.kind(cell.row()) == RowKind.ENTRY);
  }

  private boolean holds(Equation.Sum step) {
    return step.difference(cell -> grid.units(cell).orElse(0)) == 0;
  }

  private List<Equation.Sum> steps(Manner manner, int rows) {
    List<Equation.Sum> steps = new ArrayList<>();
    int last = -1;
    boolean clear = true;
    for (int row = 0; row < rows; row++) {
      RowKind kind = grid.kind(row);
      boolean passed = kind == RowKind.HEADER || kind.isTotal();
      clear &= passed || isReadable(row, manner);
      if (passed || !grid.has(row, manner.column())) {
        continue;
      }
      boolean linked =
          last >= 0
              && kind != RowKind.OPENING
              && !(kind == RowKind.BROUGHT && grid.kind(last) == RowKind.CARRIED);
      if (linked && clear) {
        steps.add(step(manner, last, row));
      }
      last = row;
      clear = true;
    }
    return steps;
  }

  private boolean isReadable(int row, Manner manner) {
    return !(grid.isUnreadable(row, manner.column())
        || manner.plus() >= 0 && grid.isUnreadable(row, manner.plus())
        || manner.minus() >= 0 && grid.isUnreadable(row, manner.minus()));
  }

  private Equation.Sum step(Manner manner, int before, int after) {
    JoinedCell first = grid.cell(before, manner.column());
    JoinedCell second = grid.cell(after, manner.column());
    List<JoinedCell> plus = new ArrayList<>();
    List<JoinedCell> minus = new ArrayList<>();
    plus.add(manner.upwards() ? second : first);
    minus.add(manner.upwards() ? first : second);
    int begin = manner.upwards() ? before : before + 1;
    int end = manner.upwards() ? after : after + 1;
    for (int row = begin; row < end; row++) {
      if (!grid.kind(row).isTotal() && !grid.kind(row).isBalance()) {
        add(row, manner.plus(), plus);
        add(row, manner.minus(), minus);
      }
    }
    return new Equation.Sum(Check.Kind.RUNNING_BALANCE, after, plus, minus, 0);
  }

  private void add(int row, int column, List<JoinedCell> cells) {
    if (column >= 0 && grid.has(row, column)) {
      cells.add(grid.cell(row, column));
    }
  }
}
