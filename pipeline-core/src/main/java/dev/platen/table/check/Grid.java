package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.JoinedTable;
import dev.platen.value.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The figures of a joined table by row and column, as whole numbers of the table's smallest unit.
 */
final class Grid {

  /** Rows and columns beyond which figures are not looked at. */
  private static final int MAX_ROWS = 20_000;

  /** Columns of figures that are combined with each other. */
  private static final int MAX_FIGURE_COLUMNS = 16;

  /** Below this a sum of many cells does not overflow. */
  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000L);

  private final JoinedTable table;
  private final int rows;
  private final int scale;
  private final JoinedCell[][] cells;
  private final RowKind[] kinds;
  private final String[] headings;

  Grid(JoinedTable table) {
    this.table = table;
    this.rows = Math.min(MAX_ROWS, table.rows());
    this.cells = new JoinedCell[rows][table.columns()];
    this.kinds = new RowKind[rows];
    this.headings = new String[table.columns()];
    java.util.Arrays.fill(headings, "");
    int decimals = 0;
    for (JoinedCell cell : table.cells()) {
      place(cell);
      if (cell.value().isNumeric()) {
        decimals = Math.max(decimals, cell.value().number().scale());
      }
    }
    this.scale = decimals;
    for (int row = 0; row < rows; row++) {
      kinds[row] = row < table.headerRows() ? RowKind.HEADER : RowKind.of(cells[row]);
    }
  }

  private void place(JoinedCell cell) {
    if (cell.row() < table.headerRows()) {
      int end = Math.min(headings.length, cell.column() + cell.columnSpan());
      for (int column = cell.column(); column < end; column++) {
        headings[column] = (headings[column] + " " + cell.text()).strip();
      }
    }
    // A row that a page's end broke has two cells at some places; the one that says something
    // stays.
    if (cell.row() < rows) {
      JoinedCell before = cells[cell.row()][cell.column()];
      if (before == null || before.text().isBlank()) {
        cells[cell.row()][cell.column()] = cell;
      }
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return headings.length;
  }

  RowKind kind(int row) {
    return kinds[row];
  }

  String heading(int column) {
    return headings[column];
  }

  /** The cell that begins at a place; null if none does. */
  JoinedCell cell(int row, int column) {
    return cells[row][column];
  }

  /** Whether a place has a figure that can be added up. */
  boolean has(int row, int column) {
    return figure(row, column).isPresent();
  }

  /** A figure in the smallest unit; 0 where there is none. */
  long at(int row, int column) {
    return figure(row, column).orElse(0);
  }

  private OptionalLong figure(int row, int column) {
    JoinedCell cell = cells[row][column];
    return cell == null ? OptionalLong.empty() : units(cell);
  }

  /** The figure of a cell in the smallest unit; empty for other cells and for what is too large. */
  OptionalLong units(JoinedCell cell) {
    return cell.value().isNumeric() ? units(cell.value().number()) : OptionalLong.empty();
  }

  private OptionalLong units(BigDecimal number) {
    BigDecimal units = number.movePointRight(scale);
    return units.abs().compareTo(LIMIT) < 0
        ? OptionalLong.of(units.longValue())
        : OptionalLong.empty();
  }

  /** Whether a place has a text that is neither a figure nor nothing: perhaps a misread figure. */
  boolean isUnreadable(int row, int column) {
    JoinedCell cell = cells[row][column];
    return cell != null
        && !cell.header()
        && !cell.value().isNumeric()
        && cell.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** The smallest unit as a factor: 2 decimals are 100. */
  long unit() {
    return BigDecimal.TEN.pow(scale).longValue();
  }

  /** Decimals of the smallest unit. */
  int scale() {
    return scale;
  }

  /** A number of smallest units as a number. */
  BigDecimal number(long units) {
    return BigDecimal.valueOf(units, scale);
  }

  /** Columns of figures, from left to right. */
  List<Integer> figureColumns() {
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < columns() && found.size() < MAX_FIGURE_COLUMNS; column++) {
      if (table.formats().get(column).type().isNumeric()) {
        found.add(column);
      }
    }
    return found;
  }

  /** Columns of dates. */
  List<Integer> dateColumns() {
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < columns(); column++) {
      if (table.formats().get(column).type() == dev.platen.value.ValueType.DATE) {
        found.add(column);
      }
    }
    return found;
  }

  /** Whether a column's heading has a term. */
  boolean isHeaded(int column, Term term) {
    return term.isIn(headings[column]);
  }
}
