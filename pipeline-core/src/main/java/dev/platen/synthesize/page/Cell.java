package dev.platen.synthesize.page;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table.
 *
 * @param row 0-based
 * @param column 0-based
 * @param rowSpan rows that it covers
 * @param columnSpan columns that it covers
 * @param header whether it heads a column
 * @param lines its text
 * @param box its place in the grid, whether ruled or not
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    boolean header,
    List<Line> lines,
    Rectangle2D box) {

  public Cell {
    lines = List.copyOf(lines);
  }

  /** Its lines with a space between. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }
}
