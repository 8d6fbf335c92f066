package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A row of the page cut into cells where white space is wider than between words.
 *
 * @param lines that stand in the row
 * @param cells from the left
 */
record CellRow(List<TextLine> lines, List<Cell> cells) {

  /** White space between cells is at least so many ems. */
  private static final double CELL_GAP = 1.0;

  /** Words without wide space between them. */
  record Cell(Box box, int words, int digits, int characters) {

    /** Whether it holds a figure: half its characters at least are digits. */
    boolean isFigure() {
      return digits > 0 && 2 * digits >= characters - 2;
    }

    private Cell with(TextLine.Token word) {
      return new Cell(
          box.union(word.box()),
          words + words(word.text()),
          digits + digits(word.text()),
          characters + word.text().length());
    }

    private static Cell of(TextLine.Token word) {
      return new Cell(word.box(), words(word.text()), digits(word.text()), word.text().length());
    }

    /** Two ideographs count as a word. */
    private static int words(String text) {
      int ideographs = (int) text.codePoints().filter(Character::isIdeographic).count();
      return Math.max(1, ideographs / 2);
    }

    private static int digits(String text) {
      return (int) text.chars().filter(Character::isDigit).count();
    }
  }

  CellRow {
    lines = List.copyOf(lines);
    cells = List.copyOf(cells);
  }

  Box box() {
    return TextLine.around(lines);
  }

  /** The rows of some lines, from the top. */
  static List<CellRow> of(List<TextLine> lines) {
    return TextLine.rows(lines).stream().map(CellRow::ofRow).toList();
  }

  /** One row, its lines from the left. */
  static CellRow ofRow(List<TextLine> row) {
    return new CellRow(row, cells(row));
  }

  private static List<Cell> cells(List<TextLine> row) {
    double em = row.stream().mapToDouble(TextLine::size).min().orElse(1);
    List<TextLine.Token> words =
        row.stream()
            .flatMap(line -> line.words().stream())
            .sorted(Comparator.comparingDouble(word -> word.box().x()))
            .toList();
    List<Cell> cells = new ArrayList<>();
    for (TextLine.Token word : words) {
      Cell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (last != null && word.box().x() - last.box().right() < CELL_GAP * em) {
        cells.set(cells.size() - 1, last.with(word));
      } else {
        cells.add(Cell.of(word));
      }
    }
    return cells;
  }
}
