package dev.platen.table.check;

import dev.platen.table.join.CellPlace;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePart;
import dev.platen.table.join.TablePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a table over all its pages. */
public final class TableChecks {

  /** Equations that don't hold and are reported one by one, for each part of a table. */
  private static final int MAX_FAILED = 20;

  private final JoinedTable table;
  private final SaidFigures said;
  private final Grid grid;

  private TableChecks(JoinedTable table, SaidFigures said) {
    this.table = table;
    this.said = said;
    this.grid = new Grid(table);
  }

  /**
   * What the table was checked on: for each of its parts and each kind of check one that passed, or
   * those that failed. Empty where the table supports no check.
   *
   * @param said what its document says outside of it
   */
  public static List<Check> of(JoinedTable table, SaidFigures said) {
    TableChecks checks = new TableChecks(table, said);
    List<Check> found = checks.judged(checks.equations());
    found.addAll(new DateOrders(checks.grid).find());
    return List.copyOf(found);
  }

  /** The equations that a table is taken to keep, whether it does or not. */
  static List<Equation> equations(JoinedTable table) {
    return new TableChecks(table, SaidFigures.NONE).equations();
  }

  private List<Equation> equations() {
    RunningBalance running = new RunningBalance(grid);
    Optional<RunningBalance.Manner> manner = running.manner();
    int balance = manner.map(RunningBalance.Manner::column).orElse(-1);
    Balances balances = new Balances(grid);
    List<Equation> all = new ArrayList<>();
    manner.ifPresent(found -> all.addAll(running.steps(found)));
    if (manner.isEmpty()) {
      all.addAll(balances.closing());
    }
    all.addAll(balances.carried());
    all.addAll(new ColumnTotals(grid, balance).find());
    all.addAll(new RowArithmetic(grid, balance).find());
    return all;
  }

  private record Group(TablePlace place, Check.Kind kind) {}

  private List<Check> judged(List<Equation> equations) {
    Suspects suspects = new Suspects(grid, equations, new Vouchers(grid, said));
    Map<Group, Integer> held = new LinkedHashMap<>();
    Map<Group, Integer> failed = new HashMap<>();
    List<Check> checks = new ArrayList<>();
    for (Equation equation : equations) {
      Group group = new Group(place(equation.row()), equation.kind());
      long difference = equation.difference(cell -> grid.units(cell).orElse(0));
      if (difference == 0) {
        held.merge(group, 1, Integer::sum);
      } else if (failed.merge(group, 1, Integer::sum) <= MAX_FAILED) {
        checks.add(failed(group, equation, difference, suspects.of(equation)));
      }
    }
    held.forEach(
        (group, count) -> {
          if (!failed.containsKey(group)) {
            checks.add(
                new Check(
                    group.place(), group.kind(), true, passed(group, count), null, List.of()));
          }
        });
    return checks;
  }

  private static String passed(Group group, int count) {
    String figures =
        switch (group.kind()) {
          case RUNNING_BALANCE -> "balances";
          case OPENING_CLOSING -> "closing balances";
          case CARRIED_FORWARD -> "balances carried forward";
          case COLUMN_TOTAL -> "totals of columns";
          case ROW_TOTAL -> "totals of rows";
          case ROW_PRODUCT -> "products";
          case DATE_ORDER -> "dates";
        };
    return "%d %s hold".formatted(count, figures);
  }

  private Check failed(
      Group group, Equation equation, long difference, List<Suspects.Suspect> suspects) {
    StringBuilder detail = new StringBuilder("Row ").append(equation.row() + 1).append(": ");
    detail.append(equation.told(grid));
    Suspects.Suspect first = suspects.get(0);
    if (first.meant() != null) {
      detail
          .append(". It would hold if \"")
          .append(first.cell().text())
          .append("\" were ")
          .append(Equation.figure(grid, first.meant(), first.cell()));
    }
    List<CellPlace> cells = suspects.stream().map(each -> each.cell().place()).toList();
    return new Check(
        group.place(), group.kind(), false, detail.toString(), grid.number(difference), cells);
  }

  /** The part of the table that a row belongs to. */
  private TablePlace place(int row) {
    TablePlace place = table.parts().get(0).place();
    for (TablePart part : table.parts()) {
      if (part.firstRow() <= row) {
        place = part.place();
      }
    }
    return place;
  }
}
