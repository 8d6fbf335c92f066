package dev.platen.export.sheet;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.view.CellView;
import dev.platen.export.view.PageView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) in UTF-8, a file for each table over all its pages. Numbers are written plainly,
 * with a point and without grouping; dates as ISO 8601; truth values as true and false. A text that
 * a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvWriter implements DocumentWriter {

  private static final Pattern FORMULA = Pattern.compile("^[\\s]*[=+@-].*[\\p{L}\\d(].*");
  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
  private static final String LINE_END = "\r\n";

  private final Place place;
  private final JoinedSheets sheets = new JoinedSheets(this::write);
  private int count;

  public CsvWriter(Place place) {
    this.place = place;
  }

  @Override
  public void write(PageView page) throws IOException {
    sheets.add(page);
  }

  private void write(Sheet sheet) throws IOException {
    String name = "table-%04d.csv".formatted(++count);
    try (Writer out =
        new BufferedWriter(
            Files.newBufferedWriter(
                place.inFolder(name), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW))) {
      for (int row = 0; row < sheet.rowCount(); row++) {
        Map<Integer, SheetCell> cells = sheet.rows().getOrDefault(row, new TreeMap<>());
        StringJoiner line = new StringJoiner(",");
        for (int column = 0; column < sheet.columnCount(); column++) {
          SheetCell cell = cells.get(column);
          line.add(cell == null ? "" : field(cell));
        }
        out.write(line + LINE_END);
      }
    }
  }

  private static String field(SheetCell cell) {
    CellView view = cell.view();
    if (view.numberValue() != null) {
      return "boolean".equals(view.valueType())
          ? Boolean.toString(view.numberValue().signum() != 0)
          : Figures.plain(view.numberValue()).toPlainString();
    }
    return view.dateValue() == null ? text(cell.text()) : view.dateValue().toString();
  }

  private static String text(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void finish() throws IOException {
    sheets.end();
  }

  @Override
  public void close() {
    // Every file is closed already.
  }
}
