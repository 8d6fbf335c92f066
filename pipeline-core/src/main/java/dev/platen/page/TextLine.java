package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text in the reading frame.
 *
 * @param index among the lines of the recognition
 * @param box around its ink
 * @param nominal the box it would have with both tall and deep letters in it
 * @param size of its type in pixels: the em, as nearly as it can be told
 * @param weight width of strokes over size of type; NaN where not measured
 * @param text as it reads
 * @param words its words
 */
public record TextLine(
    int index, Box box, Box nominal, double size, double weight, String text, List<Token> words) {

  /** A word and the box around it. */
  public record Token(Box box, String text) {}

  public TextLine {
    words = List.copyOf(words);
  }

  /** Share of the lower of both lines' heights that they have in common, 0 to 1. */
  public double sharesRow(TextLine other) {
    return Spans.shared(box.y(), box.bottom(), other.box.y(), other.box.bottom());
  }

  public int length() {
    return text.length();
  }

  /** The box around some lines, at least one. */
  public static Box around(List<TextLine> lines) {
    return lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
  }

  /** Lines in the order in which they are read within a column: by rows, then from the left. */
  public static List<List<TextLine>> rows(List<TextLine> lines) {
    List<TextLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparingDouble((TextLine line) -> line.box().centerY())
            .thenComparingDouble(line -> line.box().x()));
    List<List<TextLine>> rows = new ArrayList<>();
    for (TextLine line : sorted) {
      List<TextLine> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && row.stream().allMatch(other -> other.sharesRow(line) > 0.5)) {
        row.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(line -> line.box().x())));
    return rows;
  }
}
