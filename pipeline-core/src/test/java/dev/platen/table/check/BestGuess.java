package dev.platen.table.check;

import dev.platen.table.join.CellPlace;
import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.JoinedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a planted digit can be found at best: by someone who knows that it is one digit in
 * place of another, which equations the right table keeps, and how sure engines are of right and of
 * wrong figures.
 *
 * <p>Every figure that one other digit makes all equations hold is a candidate, weighed with the
 * odds that its confidence gives. The share of the two heaviest is how often one of them is it.
 */
final class BestGuess {

  private static final double LEAST_DOUBT = 1e-4;

  /** What the rest of the document says for or against a figure outweighs all confidence. */
  private static final double SAID = 1_000;

  private final List<Equation> equations;
  private final SaidFigures said;

  /**
   * @param equations that the right table keeps
   * @param said what its document says outside of it
   */
  BestGuess(List<Equation> equations, SaidFigures said) {
    this.equations = equations;
    this.said = said;
  }

  /** Whether an equation does not hold in a table with a planted digit. */
  boolean breaks(JoinedTable table) {
    return !failing(new Figures(table)).isEmpty();
  }

  /** How likely the planted figure is one of the two likeliest; 0 to 1. */
  double amongTwo(JoinedTable table) {
    Figures figures = new Figures(table);
    Vouchers vouchers = new Vouchers(figures.grid, said);
    List<Equation> failing = failing(figures);
    List<Double> weights = new ArrayList<>();
    for (JoinedCell right : failing.get(0).cells().stream().distinct().toList()) {
      JoinedCell cell = figures.cells.get(right.place());
      double weight = 0;
      if (failing.stream().allMatch(each -> each.cells().contains(right))) {
        for (long meant : figures.oneDigitFrom(cell)) {
          weight += holds(right, meant, figures) ? vouchers.know(cell, meant) ? SAID : 1 : 0;
        }
      }
      double doubt = Math.max(LEAST_DOUBT, 1 - cell.confidence());
      weight *= doubt / Math.max(LEAST_DOUBT, cell.confidence()) / figures.digits(cell);
      weights.add(vouchers.speakFor(cell) ? weight / SAID : weight);
    }
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    weights.sort(Comparator.reverseOrder());
    double two = weights.stream().limit(2).mapToDouble(Double::doubleValue).sum();
    // What can be read as no figure any more gives itself away.
    return all == 0 ? 1 : two / all;
  }

  private List<Equation> failing(Figures figures) {
    return equations.stream().filter(each -> each.difference(figures::of) != 0).toList();
  }

  private boolean holds(JoinedCell cell, long meant, Figures figures) {
    return equations.stream()
        .filter(each -> each.cells().contains(cell))
        .allMatch(each -> each.difference(c -> c.equals(cell) ? meant : figures.of(c)) == 0);
  }

  /** The figures of a table, by the cells of the right one. */
  private static final class Figures {
    private final Map<CellPlace, JoinedCell> cells = new HashMap<>();
    private final Grid grid;

    Figures(JoinedTable table) {
      table.cells().forEach(cell -> cells.put(cell.place(), cell));
      this.grid = new Grid(table);
    }

    long of(JoinedCell cell) {
      return grid.units(cells.get(cell.place())).orElse(0);
    }

    int digits(JoinedCell cell) {
      return (int) cell.text().chars().filter(Character::isDigit).count();
    }

    /** Figures, in smallest units, that another digit in one place makes of one. */
    List<Long> oneDigitFrom(JoinedCell cell) {
      List<Long> found = new ArrayList<>();
      if (!cell.value().isNumeric()) {
        return found;
      }
      long units = grid.units(cell).orElse(0);
      int decimals = Math.max(0, cell.value().number().scale());
      long place = (long) Math.pow(10, grid.scale() - decimals);
      for (int i = 0; i < digits(cell); i++) {
        long digit = Math.abs(units) / place % 10;
        for (long other = 0; other < 10; other++) {
          long change = (other - digit) * place;
          if (change != 0) {
            found.add(units < 0 ? units - change : units + change);
          }
        }
        place *= 10;
      }
      return found;
    }
  }
}
