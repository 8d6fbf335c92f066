package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.value.term.Term;

/** What a row of a table is, as its words say. */
enum RowKind {
  HEADER,
  ENTRY,
  OPENING,
  BROUGHT,
  CARRIED,
  CLOSING,
  SUBTOTAL,
  TOTAL;

  /** Share of a text that a name of a balance must be. */
  private static final double BALANCE_SHARE = 0.55;

  /** Share of a text that a name of a total must be: "Total operating expenses". */
  private static final double TOTAL_SHARE = 0.2;

  /** Reads the cells of a row that is no header; some may be null. */
  static RowKind of(JoinedCell[] cells) {
    RowKind kind = ENTRY;
    double best = 0;
    for (JoinedCell cell : cells) {
      if (cell == null || cell.value().isNumeric() || cell.text().isBlank()) {
        continue;
      }
      for (RowKind each : values()) {
        double strength = each.strength(cell.text());
        if (strength > best) {
          best = strength;
          kind = each;
        }
      }
    }
    return kind;
  }

  private double strength(String text) {
    return switch (this) {
      case HEADER, ENTRY -> 0;
      case OPENING -> above(Term.OPENING.strength(text), BALANCE_SHARE);
      case BROUGHT -> above(Term.BROUGHT.strength(text), BALANCE_SHARE);
      case CARRIED -> above(Term.CARRIED.strength(text), BALANCE_SHARE);
      case CLOSING -> above(Term.CLOSING.strength(text), BALANCE_SHARE);
      case SUBTOTAL -> above(Term.SUBTOTAL.strength(text), TOTAL_SHARE);
      case TOTAL -> above(Term.TOTAL.strength(text), TOTAL_SHARE);
    };
  }

  private static double above(double strength, double least) {
    return strength >= least ? strength : 0;
  }

  /** Whether it says what there was at some time, and nothing happened in it. */
  boolean isBalance() {
    return this == OPENING || this == BROUGHT || this == CARRIED || this == CLOSING;
  }

  /** Whether it adds up others. */
  boolean isTotal() {
    return this == TOTAL || this == SUBTOTAL;
  }
}
