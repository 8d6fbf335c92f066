package dev.platen.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How most of the text of a page is set.
 *
 * @param size its em in pixels
 * @param weight width of strokes over size; NaN where not measured
 * @param gap white space in pixels between the ink of lines that follow each other
 */
public record BodyType(double size, double weight, double gap) {

  /** Of a page without text: some size, so that nothing is divided by 0. */
  private static final BodyType NONE = new BodyType(20, Double.NaN, 10);

  private static final double LIKELY_GAP = 0.4;
  private static final double WIDEST_GAP = 2.5;

  /** Lines further down are not looked at for the next line of a column. */
  private static final int REACH = 60;

  /**
   * Measures the type of some lines.
   *
   * @param lines from the top
   */
  public static BodyType of(List<TextLine> lines) {
    if (lines.isEmpty()) {
      return NONE;
    }
    double size = median(lines, Comparator.comparingDouble(TextLine::size)).size();
    List<TextLine> weighed = lines.stream().filter(line -> !Double.isNaN(line.weight())).toList();
    double weight =
        weighed.isEmpty()
            ? Double.NaN
            : median(weighed, Comparator.comparingDouble(TextLine::weight)).weight();
    return new BodyType(size, weight, gap(lines, size));
  }

  /** The line in the middle, each counted as often as it has characters. */
  private static TextLine median(List<TextLine> lines, Comparator<TextLine> by) {
    List<TextLine> sorted = new ArrayList<>(lines);
    sorted.sort(by);
    long half = sorted.stream().mapToLong(TextLine::length).sum() / 2;
    long seen = 0;
    for (TextLine line : sorted) {
      seen += line.length();
      if (seen > half) {
        return line;
      }
    }
    return sorted.get(sorted.size() - 1);
  }

  private static double gap(List<TextLine> lines, double size) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      for (int j = i + 1; j < Math.min(lines.size(), i + REACH); j++) {
        TextLine below = lines.get(j);
        double gap = below.nominal().y() - line.nominal().bottom();
        boolean follows = Spans.across(line.box(), below.box()) > 0.5 && gap > -0.5 * size;
        if (follows && below.sharesRow(line) < 0.5) {
          if (gap < WIDEST_GAP * size) {
            gaps.add(Math.max(0, gap));
          }
          break;
        }
      }
    }
    if (gaps.isEmpty()) {
      return LIKELY_GAP * size;
    }
    gaps.sort(null);
    // Below the middle: of the gaps of two-line paragraphs, half are between them.
    return gaps.get(gaps.size() / 3);
  }
}
