package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A table as it stands on one page.
 *
 * @param box upright box around it, in source pixels
 * @param polygon its outline where it is not that box; empty else
 * @param rows number of rows, header rows included
 * @param columns number of columns
 * @param headerRows how many of the first rows are header rows
 * @param confidence how likely its grid is right, 0 to 1
 * @param cells by row, then by column; no two cover the same place
 */
public record Table(
    Box box,
    List<Point> polygon,
    int rows,
    int columns,
    int headerRows,
    double confidence,
    List<Cell> cells) {

  public Table {
    Objects.requireNonNull(box, "box");
    Confidence.check(confidence);
    if (headerRows < 0 || headerRows > rows) {
      throw new IllegalArgumentException(
          "%d header rows in a table of %d rows".formatted(headerRows, rows));
    }
    polygon = List.copyOf(polygon);
    cells = List.copyOf(cells);
  }
}
