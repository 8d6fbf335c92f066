package dev.platen.spark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows with aligned columns; numbers to the right. */
final class TextTable {

  private static final int WIDEST_CELL = 60;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
  private static final String NULL = "";

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    this.header = safe(header);
  }

  /** Adds a row; null is an empty cell. */
  void add(List<String> cells) {
    rows.add(safe(cells));
  }

  private static List<String> safe(List<String> cells) {
    return cells.stream()
        .map(cell -> cell == null ? NULL : Terminal.cut(Terminal.escape(cell), WIDEST_CELL))
        .toList();
  }

  void print(PrintWriter out) {
    int[] widths = new int[header.size()];
    boolean[] numbers = new boolean[header.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = Terminal.width(header.get(i));
      rows.forEach(
          row -> widths[column] = Math.max(widths[column], Terminal.width(row.get(column))));
      numbers[i] =
          !rows.isEmpty()
              && rows.stream()
                  .map(row -> row.get(column))
                  .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }
    print(out, header, widths, numbers);
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(width));
    }
    out.println(rule);
    rows.forEach(row -> print(out, row, widths, numbers));
  }

  private static void print(PrintWriter out, List<String> cells, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - Terminal.width(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(numbers[i] ? padding + cells.get(i) : cells.get(i) + padding);
    }
    out.println(line.toString().stripTrailing());
  }
}
