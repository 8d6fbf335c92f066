package dev.platen.model;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param row first row that it covers, from 0
 * @param column first column that it covers, from 0
 * @param rowSpan rows that it covers, from 1
 * @param columnSpan columns that it covers, from 1
 * @param header whether it names a row or a column instead of holding a value
 * @param text its text, lines ended by a line feed; empty if the cell is
 * @param box upright box around it, in source pixels
 * @param confidence how likely its text is right, 0 to 1; 1 for an empty cell
 * @param words what its text is made of, in reading order; empty if the cell is
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    boolean header,
    String text,
    Box box,
    double confidence,
    List<Member> words) {

  /**
   * A word in a cell, or a part of a word that spans several cells.
   *
   * @param line index into {@link Recognition#lines()}
   * @param word index into the words of that line
   */
  public record Member(int line, int word) {}

  public Cell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException(
          "No cell at row %d, column %d spans %d rows and %d columns"
              .formatted(row, column, rowSpan, columnSpan));
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(box, "box");
    Confidence.check(confidence);
    words = List.copyOf(words);
  }
}
