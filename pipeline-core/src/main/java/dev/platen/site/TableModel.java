package dev.platen.site;

import dev.platen.export.place.XmlText;
import dev.platen.export.view.CellView;
import dev.platen.export.view.CheckView;
import dev.platen.export.view.TableView;
import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table on a page.
 *
 * @param about what it is and which table it continues
 * @param cells those whose place is known
 * @param rows the same, row by row
 * @param checks what was checked on its rows
 */
public record TableModel(
    String about, List<CellModel> cells, List<List<CellModel>> rows, List<CheckModel> checks) {

  /** A cell; {@code kind} is its classes, {@code confidence} 0 to 1. */
  public record CellModel(
      String id,
      String kind,
      double x,
      double y,
      double width,
      double height,
      double confidence,
      String hint,
      String text,
      int rows,
      int columns) {}

  /** What was checked. */
  public record CheckModel(String name, String outcome, String detail) {}

  static TableModel of(TableView table) {
    Set<String> blamed = new HashSet<>();
    for (CheckView check : table.checks()) {
      if (check.failed() && !check.cells().isEmpty()) {
        blamed.add(check.cells().get(0));
      }
    }
    List<CellModel> cells = new ArrayList<>();
    Map<Integer, List<CellModel>> rows = new TreeMap<>();
    for (CellView cell : table.cells()) {
      if (cell.box() != null) {
        CellModel model = cell(cell, blamed.contains(cell.cellId()));
        cells.add(model);
        rows.computeIfAbsent(cell.rowIndex(), any -> new ArrayList<>()).add(model);
      }
    }
    return new TableModel(
        about(table),
        cells,
        List.copyOf(rows.values()),
        table.checks().stream().map(TableModel::check).toList());
  }

  private static String about(TableView table) {
    String name = "Table " + lastPart(table.tableId());
    return table.continues() == null ? name : name + ", continues " + table.continues();
  }

  private static CheckModel check(CheckView check) {
    return new CheckModel(check.name(), check.outcome(), XmlText.valid(check.detail()));
  }

  private static CellModel cell(CellView cell, boolean blamed) {
    Box box = cell.box();
    boolean empty = cell.text() == null || cell.text().isBlank();
    String kind = (cell.header() ? "head" : "body") + (empty ? " empty" : "");
    return new CellModel(
        cell.cellId() == null ? "" : place(cell.cellId()),
        blamed ? kind + " blamed" : kind,
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        cell.confidence() == null ? 1 : cell.confidence(),
        hint(cell),
        cell.text() == null ? "" : XmlText.valid(cell.text()),
        cell.rows(),
        cell.columns());
  }

  /** What it reads, and what that is taken for. */
  private static String hint(CellView cell) {
    StringBuilder hint =
        new StringBuilder(
            "row %d, column %d".formatted(cell.rowIndex() + 1, cell.columnIndex() + 1));
    if (cell.text() != null && !cell.text().isBlank()) {
      hint.append(" · ").append(XmlText.valid(cell.text().replace('\n', ' ')));
    }
    if (cell.numberValue() != null) {
      hint.append(" = ").append(cell.numberValue().stripTrailingZeros().toPlainString());
      hint.append(cell.currency() == null ? "" : " " + cell.currency());
    } else if (cell.dateValue() != null) {
      hint.append(" = ").append(cell.dateValue());
    }
    if (cell.confidence() != null) {
      hint.append(String.format(Locale.ROOT, " · %.2f", cell.confidence()));
    }
    return hint.toString();
  }

  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** The last two parts of a cell's id, as the end of an address: {@code t0-c12} of …/t0/c12. */
  private static String place(String cellId) {
    int table = cellId.lastIndexOf('/', cellId.lastIndexOf('/') - 1);
    return cellId.substring(table + 1).replace('/', '-');
  }
}
