package dev.platen.accuracy;

import dev.platen.assemble.table.DocumentTable;
import dev.platen.model.Cell;
import dev.platen.table.check.Check;
import dev.platen.table.join.CellPlace;
import dev.platen.table.join.TablePlace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts what checks say of amounts that an engine misread, and of tables whose amounts are right.
 *
 * <p>An amount is misread if it has other digits than it should, and found if a check of its table
 * that failed names it first or second.
 */
final class CheckScore {

  private static final Pattern AMOUNT =
      Pattern.compile("[-+]?\\d[\\d.,]*[.,]\\d{2,4}[-+]?(?: ?[A-Z]{1,2})?");

  private int misread;
  private int found;
  private int right;
  private int alarmed;
  private final Set<CellPlace> wrong = new HashSet<>();
  private boolean unsigned;

  /** Takes note of a cell that was matched with a true one. */
  void add(TablePlace table, List<Cell> cells, Cell cell, String meant) {
    boolean amount = AMOUNT.matcher(meant).matches();
    if (amount && !digits(meant).equals(digits(cell.text()))) {
      wrong.add(new CellPlace(table, cells.indexOf(cell)));
    } else if (amount && !plain(meant).equals(plain(cell.text()))) {
      unsigned = true;
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s.,]", "");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** Ends a table, of which some cells may not have been found at all. */
  void end(Optional<DocumentTable> table, boolean whole) {
    List<Check> failed =
        table.stream().flatMap(t -> t.checks().stream()).filter(c -> !c.passed()).toList();
    misread += wrong.size();
    found +=
        (int)
            wrong.stream()
                .filter(
                    cell ->
                        failed.stream()
                            .anyMatch(
                                check -> check.cells().stream().limit(2).anyMatch(cell::equals)))
                .count();
    boolean clean = whole && wrong.isEmpty() && !unsigned;
    right += clean ? 1 : 0;
    alarmed += clean && !failed.isEmpty() ? 1 : 0;
    wrong.clear();
    unsigned = false;
  }

  void add(CheckScore other) {
    misread += other.misread;
    found += other.found;
    right += other.right;
    alarmed += other.alarmed;
  }

  @Override
  public String toString() {
    return "misread amounts %d named %d; right tables %d alarmed %d"
        .formatted(misread, found, right, alarmed);
  }
}
