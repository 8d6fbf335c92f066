package dev.platen.spark.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Columns under each other. The first rows give their widths; numbers stand to the right.
 *
 * <p>Values come from scans, so nothing in them may drive a terminal: control characters are shown
 * as escapes, and long values are cut.
 */
final class NeatTable extends RowPrinter {

  private static final int MEASURED_ROWS = 200;
  private static final int MAX_WIDTH = 60;
  private static final String CUT = "…";
  private static final String NULL = "∅";

  private record Cell(String text, boolean right) {}

  @Override
  long print(String[] columns, Iterator<Row> rows, Appendable out) throws IOException {
    List<Cell[]> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < MEASURED_ROWS) {
      first.add(cells(rows.next(), columns.length));
    }
    Cell[] header = new Cell[columns.length];
    int[] widths = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      header[i] = new Cell(shown(columns[i]), !first.isEmpty() && first.get(0)[i].right());
      widths[i] = width(header[i].text());
      for (Cell[] cells : first) {
        widths[i] = Math.max(widths[i], width(cells[i].text()));
      }
    }
    line(header, widths, out);
    rule(widths, out);
    for (Cell[] cells : first) {
      line(cells, widths, out);
    }
    long count = first.size();
    for (; rows.hasNext(); count++) {
      line(cells(rows.next(), columns.length), widths, out);
    }
    out.append("(%d %s)%n".formatted(count, count == 1 ? "row" : "rows"));
    return count;
  }

  private static Cell[] cells(Row row, int columns) {
    Cell[] cells = new Cell[columns];
    for (int i = 0; i < columns; i++) {
      Object value = row.get(i);
      String text = value == null ? NULL : shown(JsonLines.text(value));
      cells[i] = new Cell(text, value instanceof Number);
    }
    return cells;
  }

  private static void line(Cell[] cells, int[] widths, Appendable out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String text = cut(cells[i].text(), widths[i]);
      String space = " ".repeat(widths[i] - width(text));
      line.append(i == 0 ? "" : "  ");
      line.append(cells[i].right() ? space + text : text + space);
    }
    out.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }

  private static void rule(int[] widths, Appendable out) throws IOException {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add("─".repeat(width));
    }
    out.append(String.join("  ", parts)).append(System.lineSeparator());
  }

  /** The text as it may be shown: cut, without anything that a terminal would obey. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    // Bounded before it is looked at: a page's text can be megabytes.
    text.codePoints().limit(MAX_WIDTH + 1L).forEach(point -> shown.append(escape(point)));
    return cut(shown.toString(), MAX_WIDTH);
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isUnprintable(point) ? "\\u{%x}".formatted(point) : Character.toString(point);
    };
  }

  private static boolean isUnprintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      used += width(point);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept + CUT;
  }

  private static int width(String text) {
    return text.codePoints().map(NeatTable::width).sum();
  }

  /** Columns on a terminal: two for Chinese, Japanese and Korean, none for combining marks. */
  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(point)
            || (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6);
    return wide ? 2 : 1;
  }
}
