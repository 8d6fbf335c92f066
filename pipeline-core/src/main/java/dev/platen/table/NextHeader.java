package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parts an area where another table begins: labels with values end and names of columns follow; the
 * names above its columns come again, or names stand below a total, or a line of words runs on
 * below all columns and names follow it. Not where rulings along the sides go on.
 */
final class NextHeader {

  /** Rows with figures that a table has at least. */
  private static final int LEAST = 2;

  /** Labels with values above the names of columns. */
  private static final int MOST_PAIRS = 12;

  /** Share of the width of an area in which the labels of its rows begin. */
  private static final double LABELLED = 0.1;

  /** Names that come again. */
  private static final int NAMES = 2;

  /** Names below a total that begin another table, at least. */
  private static final int LEAST_HEAD = 3;

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
    int first = pairs();
    if (first > 0) {
      parts.add(Box.between(area.x(), top, area.right(), middle(first)));
      top = middle(first);
    }
    int row = values(first);
    Set<String> names = names(first, row);
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
        } else if (isRepeated(row, end, names) || isHeadBelowTotal(row, end)) {
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

  /**
   * How many of the first rows are labels with values above the names of columns; 0 where there are
   * none.
   */
  private int pairs() {
    int pairs = 0;
    for (int row = 0; row < Math.min(MOST_PAIRS, rows.size()); row++) {
      List<Chunk> chunks = rows.get(row).chunks();
      boolean named = chunks.size() > 2 && isHead(rows.get(row));
      if (named && pairs >= LEAST && count(values(row), rows.size()) >= LEAST && !isWalled(row)) {
        return row;
      }
      if (chunks.size() > 2) {
        return 0;
      }
      boolean labelled = chunks.get(0).box().x() < area.x() + LABELLED * area.width();
      pairs += chunks.size() == 2 && (labelled || chunks.get(1).isFigure()) ? 1 : 0;
    }
    return 0;
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
  static boolean isHead(TextRow row) {
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

  /** Whether a total ends the rows above, and names of columns follow, as many as in any row. */
  private boolean isHeadBelowTotal(int from, int to) {
    TextRow last = rows.get(from - 1);
    int most = rows.stream().mapToInt(row -> row.chunks().size()).max().orElse(0);
    return isTotal(last)
        && rows.subList(from, to).stream()
            .anyMatch(row -> row.chunks().size() >= Math.max(LEAST_HEAD, most - 1));
  }

  private static boolean isTotal(TextRow row) {
    return Term.TOTAL.isIn(row.chunks().get(0).text());
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
