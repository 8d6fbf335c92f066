package dev.platen.layout;

import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a table in the order of its cells: row by row, and what a cell holds together, where
 * lines alone would be read across cells of several lines.
 */
final class TableLines {

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparingInt(Place::row).thenComparingInt(Place::column);

  /** Where a line begins; before the first cell if no cell is known for it or any line above. */
  private record Place(int row, int column) {

    static final Place FIRST = new Place(-1, -1);
  }

  private record PlacedLine(Place place, TextLine line) {}

  private TableLines() {}

  /**
   * The lines in order.
   *
   * @param lines those that lie in the table; one that has no part in a cell follows the one before
   */
  static List<TextLine> inOrder(Table table, List<TextLine> lines) {
    Map<Integer, Place> begins = new HashMap<>();
    for (Cell cell : table.cells()) {
      Place place = new Place(cell.row(), cell.column());
      for (Cell.Member word : cell.words()) {
        begins.merge(word.line(), place, (a, b) -> IN_ORDER.compare(a, b) <= 0 ? a : b);
      }
    }
    List<PlacedLine> placed = new ArrayList<>();
    Place last = Place.FIRST;
    for (TextLine line : TextLine.rows(lines).stream().flatMap(List::stream).toList()) {
      last = begins.getOrDefault(line.index(), last);
      placed.add(new PlacedLine(last, line));
    }
    placed.sort(Comparator.comparing(PlacedLine::place, IN_ORDER));
    return placed.stream().map(PlacedLine::line).toList();
  }
}
