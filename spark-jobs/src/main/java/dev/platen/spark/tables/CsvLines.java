package dev.platen.spark.tables;

import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;

/** RFC 4180: header, lines ended by CR LF, quotes where needed. Null is empty, empty text is "". */
final class CsvLines extends RowPrinter {

  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  @Override
  long print(String[] columns, Iterator<Row> rows, Appendable out) throws IOException {
    line(columns, out);
    long count = 0;
    for (; rows.hasNext(); count++) {
      Row row = rows.next();
      Object[] values = new Object[columns.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.get(i);
      }
      line(values, out);
    }
    return count;
  }

  private static void line(Object[] values, Appendable out) throws IOException {
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ",").append(value(values[i]));
    }
    out.append("\r\n");
  }

  private static String value(Object value) {
    String text = JsonLines.text(value);
    boolean quoted = SPECIAL.matcher(text).find() || (value != null && text.isEmpty());
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
