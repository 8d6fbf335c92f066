package dev.platen.evaluate.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells are neighbours: for every cell with text, the next ones with text to the right and
 * below, whatever empty cells lie between (Göbel et al., "A methodology for evaluating algorithms
 * for table understanding in PDF documents", DocEng 2012; the ICDAR 2013 competition).
 *
 * @param from text of a cell, without spaces
 * @param to text of its neighbour, without spaces
 * @param below whether the neighbour lies below; to the right if not
 */
record CellAdjacency(String from, String to, boolean below) {

  private record Place(int row, int column) {}

  private record Neighbours(TableGrid.Cell from, TableGrid.Cell to, boolean below) {}

  /** The relations of a table, one as often as it occurs. */
  static List<CellAdjacency> of(TableGrid grid) {
    Map<Place, TableGrid.Cell> places = new HashMap<>();
    int rows = 0;
    int columns = 0;
    for (TableGrid.Cell cell : grid.cells()) {
      rows = Math.max(rows, cell.row() + cell.rowSpan());
      columns = Math.max(columns, cell.column() + cell.columnSpan());
      if (!cell.text().isEmpty()) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
          for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            places.putIfAbsent(new Place(row, column), cell);
          }
        }
      }
    }
    Set<Neighbours> found = new HashSet<>();
    List<CellAdjacency> relations = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      collect(line(places, row, columns, true), false, found, relations);
    }
    for (int column = 0; column < columns; column++) {
      collect(line(places, column, rows, false), true, found, relations);
    }
    return relations;
  }

  /** The cells with text of a row or column, in order. */
  private static List<TableGrid.Cell> line(
      Map<Place, TableGrid.Cell> places, int number, int length, boolean isRow) {
    List<TableGrid.Cell> line = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      TableGrid.Cell cell = places.get(isRow ? new Place(number, i) : new Place(i, number));
      if (cell != null) {
        line.add(cell);
      }
    }
    return line;
  }

  private static void collect(
      List<TableGrid.Cell> line,
      boolean below,
      Set<Neighbours> found,
      List<CellAdjacency> relations) {
    for (int i = 1; i < line.size(); i++) {
      TableGrid.Cell from = line.get(i - 1);
      TableGrid.Cell to = line.get(i);
      // A cell that spans several rows is met in each of them.
      if (!from.equals(to) && found.add(new Neighbours(from, to, below))) {
        relations.add(new CellAdjacency(solid(from.text()), solid(to.text()), below));
      }
    }
  }

  private static String solid(String text) {
    return text.replace(" ", "");
  }
}
