package dev.platen.assemble.table;

import dev.platen.export.place.XmlWriter;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table as an element of HTML that is well-formed XML, too. */
public final class TableHtml {

  private TableHtml() {}

  /** The table, spans and header rows included. */
  public static String of(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XmlWriter html = new XmlWriter(bytes)) {
      Map<Integer, List<Cell>> cells =
          table.cells().stream().collect(Collectors.groupingBy(Cell::row));
      html.open("table");
      if (table.headerRows() > 0) {
        rows(html, "thead", table, cells, 0, table.headerRows());
      }
      rows(html, "tbody", table, cells, table.headerRows(), table.rows());
      html.close(1).finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can't be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void rows(
      XmlWriter html, String group, Table table, Map<Integer, List<Cell>> cells, int from, int to) {
    html.open(group);
    for (int row = from; row < to; row++) {
      html.open("tr");
      for (Cell cell : cells.getOrDefault(row, List.of())) {
        html.open(
            cell.header() || row < table.headerRows() ? "th" : "td",
            "rowspan",
            cell.rowSpan() > 1 ? cell.rowSpan() : null,
            "colspan",
            cell.columnSpan() > 1 ? cell.columnSpan() : null);
        lines(html, cell.text());
        html.close(1);
      }
      html.close(1);
    }
    html.close(1);
  }

  private static void lines(XmlWriter html, String text) {
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      html.text(lines.next());
      if (lines.hasNext()) {
        html.empty("br");
      }
    }
  }
}
