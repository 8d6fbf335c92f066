package dev.platen.table.join;

import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.value.CellValue;
import dev.platen.value.ColumnFormat;
import dev.platen.value.TableFormats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table over all its pages, with what its cells say. Repeated headers are left out; a row that
 * the end of a page broke is one row.
 *
 * @param parts page by page
 * @param rows number of rows, header rows included
 * @param headerRows how many of the first rows are header rows
 * @param columns number of columns
 * @param formats how its columns are read
 * @param cells in the order of parts, and within one as they stand there
 */
public record JoinedTable(
    List<TablePart> parts,
    int rows,
    int headerRows,
    int columns,
    List<ColumnFormat> formats,
    List<JoinedCell> cells) {

  /** Characters of a cell's text that are kept. */
  private static final int MAX_TEXT = 120;

  public JoinedTable {
    parts = List.copyOf(parts);
    formats = List.copyOf(formats);
    cells = List.copyOf(cells);
  }

  /** Puts a table together, part by part. Not safe for use by several threads. */
  public static final class Builder {

    /** Cells that are held; what follows is neither typed by what came before nor checked. */
    private static final int MAX_CELLS = 200_000;

    private final int columns;
    private final String language;
    private final List<TablePart> parts = new ArrayList<>();
    private final List<JoinedCell> cells = new ArrayList<>();
    private final Map<Integer, List<JoinedCell>> byRow = new HashMap<>();
    private int rows;
    private int headerRows;

    /**
     * @param columns number of columns
     * @param language Tesseract code of its text; null if unknown
     */
    public Builder(int columns, String language) {
      this.columns = columns;
      this.language = language;
    }

    /** Number of rows so far. */
    public int rows() {
      return rows;
    }

    /** How many of the first rows are header rows. */
    public int headerRows() {
      return headerRows;
    }

    /** The cells of a row, all of them as text. */
    public List<JoinedCell> row(int row) {
      return List.copyOf(byRow.getOrDefault(row, List.of()));
    }

    /** Whether another part would be more than is held. */
    public boolean isFull() {
      return cells.size() >= MAX_CELLS;
    }

    /** Adds the table on the next page. */
    public void add(
        TablePlace place, Table table, int repeatedRows, boolean goesOn, List<Integer> mapping) {
      int firstRow = goesOn && rows > 0 ? rows - 1 : rows;
      TablePart part = new TablePart(place, repeatedRows, goesOn, mapping, firstRow);
      headerRows = parts.isEmpty() ? table.headerRows() : headerRows;
      parts.add(part);
      for (int i = 0; i < table.cells().size(); i++) {
        Cell cell = table.cells().get(i);
        int row = part.joinedRow(cell.row());
        if (row >= 0 && cells.size() < MAX_CELLS) {
          JoinedCell joined =
              new JoinedCell(
                  new CellPlace(place, i),
                  row,
                  part.joinedColumn(cell.column()),
                  cell.columnSpan(),
                  cell.header(),
                  cell.text()
                      .substring(0, Math.min(MAX_TEXT, cell.text().length()))
                      .replace('\n', ' '),
                  cell.confidence(),
                  CellValue.TEXT);
          cells.add(joined);
          byRow.computeIfAbsent(row, each -> new ArrayList<>()).add(joined);
        }
      }
      rows = Math.max(rows, firstRow + table.rows() - repeatedRows);
    }

    /** The table, with its columns' formats and its cells' values. */
    public JoinedTable build() {
      List<StringBuilder> headings = new ArrayList<>();
      List<List<String>> texts = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        headings.add(new StringBuilder());
        texts.add(new ArrayList<>());
      }
      for (JoinedCell cell : cells) {
        int end = Math.min(columns, cell.column() + Math.max(1, cell.columnSpan()));
        for (int column = cell.column(); column < end; column++) {
          if (cell.row() < headerRows) {
            StringBuilder heading = headings.get(column);
            heading.append(heading.isEmpty() ? "" : " ").append(cell.text());
          } else if (cell.columnSpan() == 1 && !cell.header()) {
            texts.get(column).add(cell.text());
          }
        }
      }
      List<TableFormats.Column> all = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        all.add(new TableFormats.Column(headings.get(i).toString(), texts.get(i)));
      }
      List<ColumnFormat> formats = TableFormats.of(all, language);
      List<JoinedCell> typed =
          cells.stream()
              .map(cell -> isHeader(cell) ? cell : cell.with(read(cell, formats)))
              .toList();
      return new JoinedTable(parts, rows, headerRows, columns, formats, typed);
    }

    private boolean isHeader(JoinedCell cell) {
      return cell.header() || cell.row() < headerRows;
    }

    private static CellValue read(JoinedCell cell, List<ColumnFormat> formats) {
      return formats.get(cell.column()).read(cell.text());
    }
  }
}
