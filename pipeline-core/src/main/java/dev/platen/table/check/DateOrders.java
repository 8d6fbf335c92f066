package dev.platen.table.check;

import dev.platen.table.join.CellPlace;
import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.TablePlace;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the dates of a column ascend, or descend. Days on which something was booked or counts
 * run back a little now and then, so {@value #SLACK} days are passed over, and a column in which
 * more than a few dates run back by more is in no order.
 */
final class DateOrders {

  private static final int SLACK = 4;
  private static final int LEAST = 4;
  private static final double MOST_BREAKS = 0.1;

  private final Grid grid;

  DateOrders(Grid grid) {
    this.grid = grid;
  }

  List<Check> find() {
    List<Check> checks = new ArrayList<>();
    for (int column : grid.dateColumns()) {
      List<JoinedCell> dates = new ArrayList<>();
      for (int row = 0; row < grid.rows(); row++) {
        JoinedCell cell = grid.cell(row, column);
        if (cell != null && cell.value().date() != null) {
          dates.add(cell);
        }
      }
      if (dates.size() >= LEAST) {
        checks.addAll(checks(dates));
      }
    }
    return checks;
  }

  private static List<Check> checks(List<JoinedCell> dates) {
    List<Integer> back = breaks(dates, 1);
    List<Integer> forth = breaks(dates, -1);
    int direction = back.size() <= forth.size() ? 1 : -1;
    List<Integer> breaks = direction > 0 ? back : forth;
    int steps = dates.size() - 1;
    boolean ordered = breaks.size() <= Math.max(1, MOST_BREAKS * steps);
    boolean moves = dates.stream().map(cell -> cell.value().date()).distinct().count() > 2;
    if (!ordered || !moves) {
      return List.of();
    }
    List<Check> checks = new ArrayList<>();
    if (breaks.isEmpty()) {
      TablePlace place = dates.get(0).place().table();
      String detail =
          "%d dates in column %d %s"
              .formatted(
                  dates.size(), dates.get(0).column() + 1, direction > 0 ? "ascend" : "descend");
      checks.add(new Check(place, Check.Kind.DATE_ORDER, true, detail, null, List.of()));
    }
    for (int at : breaks) {
      checks.add(broken(dates, at, direction));
    }
    return checks;
  }

  /** Places before which the dates run back. */
  private static List<Integer> breaks(List<JoinedCell> dates, int direction) {
    List<Integer> breaks = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      if (runsBack(dates, i - 1, i, direction)) {
        breaks.add(i);
      }
    }
    return breaks;
  }

  private static boolean runsBack(List<JoinedCell> dates, int from, int to, int direction) {
    if (from < 0 || to >= dates.size()) {
      return false;
    }
    LocalDate first = dates.get(from).value().date();
    LocalDate second = dates.get(to).value().date();
    return direction * ChronoUnit.DAYS.between(first, second) < -SLACK;
  }

  /** Whether the first of two is farther from the date beside both than the second is. */
  private static boolean isFarther(List<JoinedCell> dates, int at) {
    int beside = at > 1 ? at - 2 : at + 1;
    if (beside >= dates.size()) {
      return dates.get(at - 1).confidence() < dates.get(at).confidence();
    }
    LocalDate date = dates.get(beside).value().date();
    long first = ChronoUnit.DAYS.between(date, dates.get(at - 1).value().date());
    long second = ChronoUnit.DAYS.between(date, dates.get(at).value().date());
    return Math.abs(first) > Math.abs(second);
  }

  private static Check broken(List<JoinedCell> dates, int at, int direction) {
    // Without the one that is wrong, those beside it are in order.
    boolean firstFits = !runsBack(dates, at - 2, at, direction);
    boolean secondFits = !runsBack(dates, at - 1, at + 1, direction);
    JoinedCell first = dates.get(at - 1);
    JoinedCell second = dates.get(at);
    boolean firstLikelier = firstFits == secondFits ? isFarther(dates, at) : firstFits;
    List<CellPlace> cells =
        firstLikelier
            ? List.of(first.place(), second.place())
            : List.of(second.place(), first.place());
    String detail =
        "%s comes before %s in row %d"
            .formatted(first.value().date(), second.value().date(), second.row() + 1);
    return new Check(second.place().table(), Check.Kind.DATE_ORDER, false, detail, null, cells);
  }
}
