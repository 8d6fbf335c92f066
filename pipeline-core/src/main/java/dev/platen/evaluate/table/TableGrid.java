package dev.platen.evaluate.table;

import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.text.TextForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The cells of a table in their places. Header cells are cells like others, groups of rows are left
 * away, and of a cell only its text counts, since truths differ in all three.
 *
 * @param cells by row, then by column
 */
record TableGrid(List<Cell> cells) {

  private static final int MAX_CELLS = 20_000;
  private static final int MAX_SPAN = 1_000;

  /**
   * A cell.
   *
   * @param row first row, from 0
   * @param column first column, from 0
   * @param text in the form in which texts are compared
   */
  record Cell(int row, int column, int rowSpan, int columnSpan, String text) {}

  private record Place(int row, int column) {}

  TableGrid {
    cells =
        cells.stream()
            .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
            .toList();
  }

  /** The cells that a run found. */
  static TableGrid of(List<PredictedCell> cells, TextForm form) {
    return new TableGrid(
        cells.stream()
            .limit(MAX_CELLS)
            .map(
                cell ->
                    new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        form.of(cell.text())))
            .toList());
  }

  /** The cells of the first table in a piece of HTML; none if there is no table. */
  static TableGrid of(String html, TextForm form) {
    Element table = Jsoup.parseBodyFragment(html).selectFirst("table");
    List<Cell> cells = new ArrayList<>();
    Set<Place> taken = new HashSet<>();
    List<Element> rows = table == null ? List.of() : table.select("tr");
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Element element : rows.get(row).select("> td, > th")) {
        while (taken.contains(new Place(row, column))) {
          column++;
        }
        if (cells.size() >= MAX_CELLS) {
          return new TableGrid(cells);
        }
        int rowSpan = Math.min(span(element, "rowspan"), rows.size() - row);
        int columnSpan = span(element, "colspan");
        cells.add(new Cell(row, column, rowSpan, columnSpan, form.of(element.text())));
        // Only rows below can run into a cell; in its own row the next one starts behind it.
        for (int below = row + 1; below < row + rowSpan; below++) {
          for (int covered = column; covered < column + columnSpan; covered++) {
            taken.add(new Place(below, covered));
          }
        }
        column += columnSpan;
      }
    }
    return new TableGrid(cells);
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    return text.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(text), MAX_SPAN) : 1;
  }
}
