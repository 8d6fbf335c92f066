package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parts an area where another table begins: the names above its columns come again, or a line of
 * words runs on below all columns and names follow it. Not where rulings along the sides go on.
 */
final class NextHeader {

  /** Rows with figures that a table has at least. */
  private static final int LEAST = 2;

  /** Names that come again. */
  private static final int NAMES = 2;

  private final Box area;
  private final List<TextRow> rows;
  private final PageRules rules;
  private final double em;

  private NextHeader(Box area, List<TextRow> rows, PageRules rules, double em) {
    this.area = area;
    this.rows = rows;
    this.rules = rules;
    this.em = em;
  }

  /** The parts, from the top; the area itself where no other table begins. */
  static List<Box> parts(Box area, List<TextRow> rows, PageRules rules, double em) {
    return new NextHeader(area, rows, rules, em).parts();
  }

  private List<Box> parts() {
    List<Box> parts = new ArrayList<>();
    double top = area.y();
    int first = 0;
    int row = values(0);
    Set<String> names = names(0, row);
    while (row < rows.size()) {
      int end = values(row);
      if (end > row
          && !isWalled(row)
          && count(first, row) >= LEAST
          && count(end, rows.size()) >= LEAST) {
        int[] lines = runningLines(first, row, end);
        if (lines.length > 0) {
          parts.add(Box.between(area.x(), top, area.right(), middle(lines[0])));
          first = lines[lines.length - 1] + 1;
          top = middle(first);
        } else if (isRepeated(row, end, names)) {
          parts.add(Box.between(area.x(), top, area.right(), middle(row)));
          first = row;
          top = middle(first);
        }
      }
      row = Math.max(end, row + 1);
    }
    parts.add(Box.between(area.x(), top, area.right(), area.bottom()));
    return parts;
  }

  /** The first row with values from one on. */
  private int values(int from) {
    int row = from;
    while (row < rows.size() && isHead(rows.get(row))) {
      row++;
    }
    return row;
  }

  /** Number of rows with several cells and values among some. */
  private long count(int from, int to) {
    return rows.subList(from, to).stream().filter(row -> row.isSeveral() && !isHead(row)).count();
  }

  /** Whether a row has no figures but years. */
  private static boolean isHead(TextRow row) {
    return row.chunks().stream().noneMatch(chunk -> chunk.isFigure() && !isYear(chunk.text()));
  }

  private static boolean isYear(String text) {
    return text.matches("(?:1[89]|20)\\d\\d");
  }

  /** Lines of words among rows that head columns, which follow the last of them. */
  private int[] runningLines(int first, int from, int to) {
    double end = Labels.end(area, rows.subList(first, from)) + em;
    int last = to - 1;
    while (last >= from && !rows.get(last).isSeveral()) {
      last--;
    }
    return IntStream.range(from, Math.max(from, last))
        .filter(row -> Labels.isRunOver(rows.get(row), end))
        .toArray();
  }

  /** Whether some rows name columns as the first rows did. */
  private boolean isRepeated(int from, int to, Set<String> names) {
    return rows.subList(from, to).stream()
        .anyMatch(
            row -> {
              long again =
                  row.chunks().stream().filter(c -> names.contains(plain(c.text()))).count();
              return again >= NAMES && 2 * again >= row.chunks().size();
            });
  }

  private Set<String> names(int from, int to) {
    return rows.subList(from, to).stream()
        .flatMap(row -> row.chunks().stream())
        .map(chunk -> plain(chunk.text()))
        .filter(name -> name.length() > 2)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a ruling along a side of the area goes on beside a row. */
  private boolean isWalled(int row) {
    double y = middle(row);
    return rules.down().stream()
        .filter(r -> r.y() < y - em && r.bottom() > y + em)
        .anyMatch(
            r ->
                Math.abs(r.centerX() - area.x()) < em || Math.abs(r.centerX() - area.right()) < em);
  }

  /** Between a row and the one above. */
  private double middle(int row) {
    return (rows.get(row - 1).box().bottom() + rows.get(row).box().y()) / 2;
  }
}
