package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Who is to blame where an equation does not hold.
 *
 * <p>For each of its cells the figure is worked out with which it would hold. A cell is the
 * likelier misread, first, the more of the equations it is in would then hold, and the more what
 * the rest of the document says would agree; second, the likelier one slip of an engine turns the
 * one figure into the other, and the less sure the engine was of it.
 */
final class Suspects {

  /** Cells that are named for one equation. */
  private static final int NAMED = 3;

  /** A cell is never taken for quite sure, or quite unsure. */
  private static final double LEAST_DOUBT = 0.002;

  /** Cells of an equation that are tried. */
  private static final int MAX_TRIED = 5_000;

  /**
   * A cell that may be misread.
   *
   * @param cell the cell
   * @param meant the figure that would make the equation hold; null if no single slip explains it
   * @param gain equations that would hold then and do not now, less those the other way round; one
   *     more where the document says the figure elsewhere, one less where it says the one read
   * @param cost of the slip and of the engine's confidence, in nats
   */
  record Suspect(JoinedCell cell, Long meant, int gain, double cost) {}

  private final Grid grid;
  private final Vouchers vouchers;
  private final Map<JoinedCell, List<Equation>> equations = new HashMap<>();

  /**
   * @param all equations that the table is taken to keep
   * @param vouchers what else the document says
   */
  Suspects(Grid grid, List<Equation> all, Vouchers vouchers) {
    this.grid = grid;
    this.vouchers = vouchers;
    for (Equation equation : all) {
      for (JoinedCell cell : equation.cells()) {
        equations.computeIfAbsent(cell, each -> new ArrayList<>()).add(equation);
      }
    }
  }

  /** The likeliest first; never empty. */
  List<Suspect> of(Equation failed) {
    List<Suspect> found = new ArrayList<>();
    for (JoinedCell cell : failed.cells().stream().distinct().limit(MAX_TRIED).toList()) {
      found.add(suspect(failed, cell));
    }
    found.sort(
        Comparator.comparing((Suspect each) -> each.meant() == null)
            .thenComparing(Comparator.comparingInt(Suspect::gain).reversed())
            .thenComparingDouble(Suspect::cost));
    return found.subList(0, Math.min(NAMED, found.size()));
  }

  /** Whether one slip in one of the cells would explain why an equation does not hold. */
  static boolean explain(Grid grid, Equation failed) {
    return failed.cells().stream()
        .limit(MAX_TRIED)
        .anyMatch(cell -> slip(grid, failed, cell).isPresent());
  }

  private static OptionalDouble slip(Grid grid, Equation failed, JoinedCell cell) {
    ToLongFunction<JoinedCell> figures = each -> grid.units(each).orElse(0);
    OptionalLong meant = failed.needed(cell, figures);
    if (meant.isEmpty() || Math.abs(meant.getAsLong()) > Long.MAX_VALUE / 1_000) {
      return OptionalDouble.empty();
    }
    int places = Math.max(0, grid.scale() - Math.max(0, cell.value().number().scale()));
    return Misreading.cost(grid.units(cell).orElse(0), meant.getAsLong(), places);
  }

  private Suspect suspect(Equation failed, JoinedCell cell) {
    double doubt = Math.max(LEAST_DOUBT, Math.min(1 - LEAST_DOUBT, 1 - cell.confidence()));
    double sureness = -Math.log(doubt / (1 - doubt));
    OptionalDouble slip = slip(grid, failed, cell);
    if (slip.isEmpty()) {
      int failing = (int) equations.get(cell).stream().filter(e -> differs(e, cell, null)).count();
      return new Suspect(cell, null, 2 * failing - equations.get(cell).size(), sureness);
    }
    long meant = failed.needed(cell, each -> grid.units(each).orElse(0)).getAsLong();
    int gain = vouchers.speakFor(cell) ? -1 : vouchers.know(cell, meant) ? 1 : 0;
    for (Equation equation : equations.get(cell)) {
      gain += differs(equation, cell, null) ? 1 : 0;
      gain -= differs(equation, cell, meant) ? 1 : 0;
    }
    return new Suspect(cell, meant, gain, slip.getAsDouble() + sureness);
  }

  private boolean differs(Equation equation, JoinedCell changed, Long figure) {
    return equation.difference(
            each -> figure != null && each.equals(changed) ? figure : grid.units(each).orElse(0))
        != 0;
  }
}
