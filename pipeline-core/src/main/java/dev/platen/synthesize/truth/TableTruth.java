package dev.platen.synthesize.truth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.platen.synthesize.page.Cell;
import dev.platen.synthesize.page.Table;
import java.util.List;

/** Tables as HTML and as cells with their places. */
final class TableTruth {

  private final StoredShapes shapes;

  TableTruth(StoredShapes shapes) {
    this.shapes = shapes;
  }

  JsonArray of(List<Table> tables) {
    JsonArray array = new JsonArray();
    for (Table table : tables) {
      JsonObject entry = new JsonObject();
      entry.add("box", shapes.box(table.box()));
      entry.addProperty("html", html(table.cells()));
      entry.addProperty("continues", table.continues());
      if (!table.caption().isEmpty()) {
        entry.addProperty("caption", table.caption());
      }
      JsonArray cells = new JsonArray();
      table.cells().forEach(cell -> cells.add(cell(cell)));
      entry.add("cells", cells);
      array.add(entry);
    }
    return array;
  }

  private JsonObject cell(Cell cell) {
    JsonObject entry = new JsonObject();
    entry.addProperty("row", cell.row());
    entry.addProperty("column", cell.column());
    entry.addProperty("row_span", cell.rowSpan());
    entry.addProperty("column_span", cell.columnSpan());
    entry.addProperty("is_header", cell.header());
    entry.add("box", shapes.box(cell.box()));
    entry.addProperty("text", cell.text());
    return entry;
  }

  private static String html(List<Cell> cells) {
    StringBuilder html = new StringBuilder("<table>");
    int row = -1;
    for (Cell cell : cells) {
      if (cell.row() != row) {
        html.append(row < 0 ? "<tr>" : "</tr><tr>");
        row = cell.row();
      }
      String tag = cell.header() ? "th" : "td";
      html.append('<').append(tag);
      if (cell.columnSpan() > 1) {
        html.append(" colspan=\"").append(cell.columnSpan()).append('"');
      }
      if (cell.rowSpan() > 1) {
        html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
      }
      html.append('>').append(escaped(cell.text())).append("</").append(tag).append('>');
    }
    return html.append("</tr></table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
