package dev.platen.synthesize.document;

import dev.platen.synthesize.typeset.TableSetter.Ruling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Styles in which banks print statements: columns, signs, rules, type, where things stand. Held-out
 * styles are used only when asked for.
 */
enum BankIssuer {
  HARBOUR(Columns.DEBIT_CREDIT_BALANCE, Sign.NONE, Ruling.FULL, Scene.Look.SANS, 8.6, Head.LEFT),
  COUNTY(Columns.DEBIT_CREDIT_BALANCE, Sign.NONE, Ruling.ROWS, Scene.Look.SERIF, 9.2, Head.CENTER),
  LEDGER(Columns.VALUE_AMOUNT_BALANCE, Sign.LEADING, Ruling.BOOK, Scene.Look.SERIF, 8.8, Head.LEFT),
  PRINTER(Columns.VALUE_AMOUNT, Sign.TRAILING, Ruling.NONE, Scene.Look.MONO, 8.4, Head.LEFT),
  TELLER(Columns.AMOUNT_BALANCE, Sign.LETTER, Ruling.NONE, Scene.Look.MONO, 8.2, Head.CENTER),
  STRIPES(Columns.DEBIT_CREDIT_BALANCE, Sign.NONE, Ruling.TINTED, Scene.Look.SANS, 8.8, Head.BAND),
  PILLARS(Columns.DEBIT_CREDIT, Sign.NONE, Ruling.COLUMNS, Scene.Look.SANS, 8.6, Head.RIGHT),
  SAVINGS(Columns.AMOUNT_BALANCE, Sign.LEADING, Ruling.ROWS, Scene.Look.SANS, 9.4, Head.BAND),
  MERCHANT(
      Columns.REFERENCE_DEBIT_CREDIT, Sign.NONE, Ruling.BOOK, Scene.Look.SANS, 8.2, Head.RIGHT),
  PASSBOOK(
      Columns.DEBIT_CREDIT_BALANCE, Sign.NONE, Ruling.COLUMNS, Scene.Look.MONO, 8.2, Head.CENTER),
  DIRECT(Columns.AMOUNT_BALANCE, Sign.LEADING, Ruling.NONE, Scene.Look.SANS, 9.2, Head.LEFT),
  PRIVATE(
      Columns.VALUE_AMOUNT_BALANCE, Sign.LETTER, Ruling.BOOK, Scene.Look.SERIF, 9.4, Head.CENTER),
  ANNEX(
      Columns.REFERENCE_DEBIT_CREDIT, Sign.NONE, Ruling.TINTED, Scene.Look.SERIF, 8.8, Head.RIGHT),
  GRID(Columns.VALUE_AMOUNT, Sign.LEADING, Ruling.FULL, Scene.Look.SERIF, 8.8, Head.BAND),
  QUAY(
      Columns.REFERENCE_AMOUNT_BALANCE,
      Sign.TRAILING,
      Ruling.ROWS,
      Scene.Look.SANS,
      8.4,
      Head.LEFT);

  /** What is in a column. */
  enum Column {
    DATE,
    VALUE_DATE,
    TEXT,
    REFERENCE,
    DEBIT,
    CREDIT,
    AMOUNT,
    BALANCE
  }

  /** Sets of columns, from left to right. */
  enum Columns {
    DEBIT_CREDIT_BALANCE,
    DEBIT_CREDIT,
    VALUE_AMOUNT_BALANCE,
    VALUE_AMOUNT,
    AMOUNT_BALANCE,
    REFERENCE_DEBIT_CREDIT,
    REFERENCE_AMOUNT_BALANCE;

    List<Column> list() {
      return switch (this) {
        case DEBIT_CREDIT_BALANCE ->
            List.of(Column.DATE, Column.TEXT, Column.DEBIT, Column.CREDIT, Column.BALANCE);
        case DEBIT_CREDIT ->
            List.of(Column.DATE, Column.VALUE_DATE, Column.TEXT, Column.DEBIT, Column.CREDIT);
        case VALUE_AMOUNT_BALANCE ->
            List.of(Column.DATE, Column.VALUE_DATE, Column.TEXT, Column.AMOUNT, Column.BALANCE);
        case VALUE_AMOUNT -> List.of(Column.DATE, Column.VALUE_DATE, Column.TEXT, Column.AMOUNT);
        case AMOUNT_BALANCE -> List.of(Column.DATE, Column.TEXT, Column.AMOUNT, Column.BALANCE);
        case REFERENCE_DEBIT_CREDIT ->
            List.of(Column.DATE, Column.REFERENCE, Column.TEXT, Column.DEBIT, Column.CREDIT);
        case REFERENCE_AMOUNT_BALANCE ->
            List.of(Column.DATE, Column.REFERENCE, Column.TEXT, Column.AMOUNT, Column.BALANCE);
      };
    }
  }

  /** How an amount that leaves the account is told from one that comes. */
  enum Sign {
    /** By its column. */
    NONE,
    LEADING,
    TRAILING,
    /** Letters behind all amounts, such as S and H, or DR and CR. */
    LETTER
  }

  /** Where the name of the bank and the facts stand. */
  enum Head {
    LEFT,
    CENTER,
    RIGHT,
    BAND
  }

  private final Columns columns;
  private final Sign sign;
  private final Ruling ruling;
  private final Scene.Look look;
  private final double size;
  private final Head head;

  BankIssuer(Columns columns, Sign sign, Ruling ruling, Scene.Look look, double size, Head head) {
    this.columns = columns;
    this.sign = sign;
    this.ruling = ruling;
    this.look = look;
    this.size = size;
    this.head = head;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is used only on request. */
  boolean heldOut() {
    return this == ANNEX || this == GRID || this == QUAY;
  }

  List<Column> columns() {
    return columns.list();
  }

  Sign sign() {
    return sign;
  }

  Ruling ruling() {
    return ruling;
  }

  Scene.Look look() {
    return look;
  }

  /** Size of type in its table, in points. */
  double size() {
    return size;
  }

  Head head() {
    return head;
  }

  /** The styles that are held out, or those that are not. */
  static List<BankIssuer> of(boolean heldOut) {
    return Arrays.stream(values()).filter(issuer -> issuer.heldOut() == heldOut).toList();
  }
}
