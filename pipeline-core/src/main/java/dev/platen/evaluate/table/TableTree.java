package dev.platen.evaluate.table;

import java.util.ArrayList;
import java.util.List;

/** A table as a tree: the table, its rows, their cells. */
final class TableTree {

  /**
   * A node.
   *
   * @param cell null for the table and its rows
   * @param children in order
   */
  record Node(TableGrid.Cell cell, List<Node> children) {}

  private final Node root;
  private final int size;

  private TableTree(Node root, int size) {
    this.root = root;
    this.size = size;
  }

  static TableTree of(TableGrid grid) {
    List<Node> rows = new ArrayList<>();
    int row = -1;
    for (TableGrid.Cell cell : grid.cells()) {
      if (cell.row() != row) {
        row = cell.row();
        rows.add(new Node(null, new ArrayList<>()));
      }
      rows.get(rows.size() - 1).children().add(new Node(cell, List.of()));
    }
    return new TableTree(new Node(null, rows), rows.size() + grid.cells().size());
  }

  Node root() {
    return root;
  }

  /** Rows and cells; the table itself is not counted. */
  int size() {
    return size;
  }
}
