package dev.platen.spark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values as in RFC 4180. A null is an empty field, an empty text is "". */
final class Csv {

  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private final PrintWriter out;

  Csv(PrintWriter out) {
    this.out = out;
  }

  void write(List<String> cells) {
    out.print(cells.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String field(String text) {
    if (text == null) {
      return "";
    } else if (text.isEmpty() || QUOTED.matcher(text).find()) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }
    return text;
  }
}
