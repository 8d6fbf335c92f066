package dev.platen.table;

import java.util.List;

/** Tells rows of columns of prose from rows of a table. */
final class ProseRows {

  /** Words in a cell from which on it reads like a line of prose. */
  private static final double PROSE = 4.5;

  /** The same in characters: narrow columns have few words in a line. */
  private static final double LONG = 19;

  private static final double TERSE = 2.2;
  private static final double FIGURES = 0.3;

  private ProseRows() {}

  /** Whether the rows are lines of columns that stand side by side, not cells. */
  static boolean are(List<CellRow> rows) {
    return (words(rows) > PROSE || characters(rows) > LONG) && figures(rows) < FIGURES / 2;
  }

  /** Whether many cells hold figures, or all hold few words: what a table without rulings needs. */
  static boolean areFigures(List<CellRow> rows) {
    return figures(rows) > FIGURES || words(rows) < TERSE;
  }

  private static double words(List<CellRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(CellRow.Cell::words)
        .average()
        .orElse(0);
  }

  private static double characters(List<CellRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(CellRow.Cell::characters)
        .average()
        .orElse(0);
  }

  private static double figures(List<CellRow> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(cell -> cell.isFigure() ? 1 : 0)
        .average()
        .orElse(0);
  }
}
