package dev.platen.table.check;

import dev.platen.table.join.CellPlace;
import dev.platen.table.join.TablePlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that was checked on a table.
 *
 * @param table the part of the table whose rows it is about
 * @param kind what was checked
 * @param passed whether it holds
 * @param detail what was compared, and what would make it hold; for people
 * @param difference by how much it does not hold; null where it does, and for dates
 * @param cells most likely misread, the likeliest first; empty where it holds
 */
public record Check(
    TablePlace table,
    Kind kind,
    boolean passed,
    String detail,
    BigDecimal difference,
    List<CellPlace> cells) {

  /** What can be checked. */
  public enum Kind {
    /** Each balance is the one before and what came and left since. */
    RUNNING_BALANCE,
    /** The last balance is the first and what came and left in between. */
    OPENING_CLOSING,
    /** What a page begins with is what the page before ended with. */
    CARRIED_FORWARD,
    /** A row adds up rows above or below it. */
    COLUMN_TOTAL,
    /** A column adds up others. */
    ROW_TOTAL,
    /** A column is the product of two others. */
    ROW_PRODUCT,
    /** Dates ascend, or descend. */
    DATE_ORDER;

    /** The name written to tables. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Check {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
    cells = List.copyOf(cells);
  }

  /** The name written to tables. */
  public String outcome() {
    return passed ? "passed" : "failed";
  }
}
