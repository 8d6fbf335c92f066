package dev.platen.export.sheet;

import dev.platen.export.view.CellView;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a sheet; where the end of a page broke a row, its two parts.
 *
 * @param view the cell, or the first part of it
 * @param text its text, in one line
 * @param ids of the cell, and of the other part
 */
record SheetCell(CellView view, String text, List<String> ids) {

  SheetCell {
    ids = List.copyOf(ids);
  }

  static SheetCell of(CellView view) {
    String text = view.text() == null ? "" : view.text();
    List<String> ids = view.cellId() == null ? List.of() : List.of(view.cellId());
    return new SheetCell(view, text.replaceAll("\\s+", " ").strip(), ids);
  }

  /** The cell with its other part. */
  SheetCell and(SheetCell other) {
    if (other.text.isEmpty()) {
      return this;
    }
    if (text.isEmpty()) {
      return other;
    }
    List<String> all = new ArrayList<>(ids);
    all.addAll(other.ids);
    // Two parts are a text, whatever either of them says.
    CellView plain =
        new CellView(
            view.tableId(),
            view.cellId(),
            view.rowIndex(),
            view.columnIndex(),
            view.rowSpan(),
            view.columnSpan(),
            view.isHeader(),
            text,
            "text",
            null,
            null,
            null,
            view.box(),
            lower(view.confidence(), other.view.confidence()),
            view.joinedRowIndex(),
            view.joinedColumnIndex());
    return new SheetCell(plain, text + " " + other.text, all);
  }

  private static Double lower(Double one, Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Double.valueOf(Math.min(one, other));
  }
}
