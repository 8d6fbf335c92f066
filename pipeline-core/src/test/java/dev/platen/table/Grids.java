package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables made by hand: a row a line, cells parted by bars. */
public final class Grids {

  /** Confidence of a cell whose text ends with a question mark, which is cut off. */
  public static final double UNSURE = 0.4;

  private Grids() {}

  /** A table whose columns are 100 pixels wide and whose rows are 20 high, from (100, top). */
  public static Table table(int headerRows, double top, String... rows) {
    List<Cell> cells = new ArrayList<>();
    int columns = 0;
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\\|", -1);
      columns = Math.max(columns, texts.length);
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column].strip();
        boolean unsure = text.endsWith("?");
        cells.add(
            new Cell(
                row,
                column,
                1,
                1,
                row < headerRows,
                unsure ? text.substring(0, text.length() - 1) : text,
                new Box(100 + 100 * column, top + 20 * row, 100, 20),
                unsure ? UNSURE : 0.95,
                List.of()));
      }
    }
    Box box = new Box(100, top, 100 * columns, 20 * rows.length);
    return new Table(box, List.of(), rows.length, columns, headerRows, 0.9, cells);
  }

  /** A table on one page, with one header row. */
  public static JoinedTable joined(String language, String... rows) {
    Table table = table(1, 100, rows);
    JoinedTable.Builder builder = new JoinedTable.Builder(table.columns(), language);
    builder.add(
        new TablePlace(1, 0),
        table,
        0,
        false,
        IntStream.range(0, table.columns()).boxed().toList());
    return builder.build();
  }
}
