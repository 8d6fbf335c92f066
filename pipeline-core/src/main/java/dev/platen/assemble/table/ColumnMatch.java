package dev.platen.assemble.table;

import dev.platen.assemble.wording.Likeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the columns of a table in those of the one that it may continue. */
final class ColumnMatch {

  /** Share of the page's width by which the middle of a column may lie elsewhere. */
  private static final double FAR = 0.08;

  /** Share of the characters of a heading that may be read differently. */
  private static final double MISREAD = 0.34;

  /** Share of the headings that must be found again. */
  private static final double MOST = 0.75;

  /** Rows from the top among which a header is looked for. */
  private static final int MAX_ROW = 3;

  private ColumnMatch() {}

  /**
   * By where columns stand: all of them, or all but some that are empty on the later page.
   *
   * @param before middles of the columns of the table before, as shares of the page's width
   * @param next likewise
   * @return for each column of the next one of the table before; empty if they don't fit
   */
  static Optional<List<Integer>> byPlace(double[] before, double[] next) {
    if (before.length == next.length) {
      List<Integer> same = IntStream.range(0, next.length).boxed().toList();
      return distance(before, next, same) <= FAR ? Optional.of(same) : Optional.empty();
    }
    if (next.length > before.length || next.length < 2) {
      return Optional.empty();
    }
    List<Integer> columns = new ArrayList<>();
    int from = 0;
    for (double center : next) {
      int nearest = nearest(before, from, center);
      if (nearest < 0 || !(Math.abs(before[nearest] - center) <= FAR / 2)) {
        return Optional.empty();
      }
      columns.add(nearest);
      from = nearest + 1;
    }
    return Optional.of(columns);
  }

  private static int nearest(double[] centers, int from, double center) {
    int nearest = -1;
    for (int i = from; i < centers.length; i++) {
      boolean nearer =
          nearest < 0 || Math.abs(centers[i] - center) < Math.abs(centers[nearest] - center);
      nearest = nearer && !Double.isNaN(centers[i]) ? i : nearest;
    }
    return nearest;
  }

  /** The largest distance of two columns that belong together. */
  static double distance(double[] before, double[] next, List<Integer> columns) {
    double largest = 0;
    for (int i = 0; i < next.length; i++) {
      double distance = Math.abs(before[columns.get(i)] - next[i]);
      largest = Double.isNaN(distance) ? largest : Math.max(largest, distance);
    }
    return largest;
  }

  /**
   * By headings that come again, from left to right. A column without one goes with that to its
   * left: where a page shows a gap within a column, it may have been cut in two.
   */
  static Optional<List<Integer>> byHeader(OpenTable before, PlacedTable next) {
    if (before.headerRows() == 0) {
      return Optional.empty();
    }
    int header = before.headerRows() - 1;
    for (int row = 0; row < Math.min(MAX_ROW, next.table().rows()); row++) {
      Optional<List<Integer>> found = byHeader(before, header, next, row);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Integer>> byHeader(
      OpenTable before, int header, PlacedTable next, int row) {
    int width = next.table().columns();
    List<Integer> columns = new ArrayList<>(Collections.nCopies(width, -1));
    int headings = 0;
    int found = 0;
    int from = 0;
    for (int column = 0; column < before.last().centers().length; column++) {
      String heading = before.text(header, column);
      if (heading.isEmpty()) {
        continue;
      }
      headings++;
      for (int i = from; i < width; i++) {
        String other = next.text(row, i);
        int longest = Math.max(heading.length(), other.length());
        if (!other.isEmpty() && Likeness.distance(heading, other) <= MISREAD * longest) {
          columns.set(i, column);
          found++;
          from = i + 1;
          break;
        }
      }
    }
    if (found < 2 || found < MOST * headings) {
      return Optional.empty();
    }
    int last = columns.stream().filter(column -> column >= 0).findFirst().orElse(0);
    for (int i = 0; i < width; i++) {
      last = columns.get(i) >= 0 ? columns.get(i) : last;
      columns.set(i, last);
    }
    return Optional.of(columns);
  }
}
