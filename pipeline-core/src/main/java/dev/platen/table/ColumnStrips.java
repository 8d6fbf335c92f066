package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Finds columns by white space: a place parts columns if it lies between chunks in some rows and
 * inside of chunks in next to none (the white-space profile of T-Recs and of stream modes, counted
 * by rows so that headings over several columns and rows that are short of cells do no harm).
 */
final class ColumnStrips {

  /** Rows that cross the white space between columns, for each that leaves it white. */
  private static final double CROSSING = 0.34;

  /** White space between columns is at least so many ems wide where all rows leave it. */
  private static final double NARROWEST = 0.22;

  /** Share of the height over which a ruling parts columns. */
  private static final double RULED = 0.55;

  /** Chunks of a column that few rows have a cell of stand flush within so many ems. */
  private static final double ALIGNED = 0.8;

  private static final int MOST = 150;

  /** White space from top to bottom. */
  private record Strip(double from, double to) {

    double width() {
      return to - from;
    }

    double center() {
      return (from + to) / 2;
    }

    boolean holds(Box box, double slack) {
      return box.x() > from - slack && box.right() < to + slack;
    }
  }

  private final List<TextRow> rows;
  private final double em;

  private ColumnStrips(List<TextRow> rows, double em) {
    this.rows = rows;
    this.em = em;
  }

  /**
   * Places between the columns of some rows, from the left.
   *
   * @param rulings those of the area
   */
  static List<Double> separators(List<TextRow> rows, PageRules rulings, Box area, double em) {
    List<Double> ruled = ruled(rulings, area, em);
    ColumnStrips strips = new ColumnStrips(rows, em);
    List<Double> separators = new ArrayList<>(ruled);
    for (Strip strip : strips.find()) {
      boolean known =
          ruled.stream().anyMatch(x -> x > strip.from() - 0.4 * em && x < strip.to() + 0.4 * em);
      if (!known && (ruled.size() < 2 || strips.isPlain(strip)) && separators.size() < MOST) {
        separators.add(strip.center());
      }
    }
    separators.sort(null);
    return separators;
  }

  /** Places that rulings part, away from the edges of the area. */
  private static List<Double> ruled(PageRules rulings, Box area, double em) {
    List<Double> places = new ArrayList<>();
    for (Box ruling : rulings.down()) {
      double x = ruling.centerX();
      boolean inside = x > area.x() + 0.5 * em && x < area.right() - 0.5 * em;
      boolean next = !places.isEmpty() && x - places.get(places.size() - 1) < 0.5 * em;
      if (inside
          && !next
          && places.size() < MOST
          && rulings.coversDown(x, area.y(), area.bottom(), 0.5 * em) > RULED) {
        places.add(x);
      }
    }
    return places;
  }

  /** White space that most rows leave, in a table whose other columns have rulings. */
  private boolean isPlain(Strip strip) {
    long between = rows.stream().filter(row -> isBetween(row, strip.center())).count();
    return between >= 3 && 5 * between >= 3L * rows.size();
  }

  private static boolean isBetween(TextRow row, double x) {
    return row.chunks().stream().anyMatch(chunk -> chunk.box().right() <= x)
        && row.chunks().stream().anyMatch(chunk -> chunk.box().x() >= x)
        && row.chunks().stream().noneMatch(chunk -> chunk.box().x() < x && chunk.box().right() > x);
  }

  private List<Strip> find() {
    double[] edges =
        rows.stream()
            .filter(TextRow::isSeveral)
            .flatMap(row -> row.chunks().stream())
            .flatMapToDouble(chunk -> DoubleStream.of(chunk.box().x(), chunk.box().right()))
            .sorted()
            .distinct()
            .toArray();
    int[] white = new int[edges.length + 1];
    int[] inked = new int[edges.length + 1];
    for (TextRow row : rows) {
      if (row.isSeveral()) {
        count(row, edges, white, inked);
      }
    }
    List<Strip> strips = new ArrayList<>();
    int open = -1;
    for (int i = 0; i + 1 <= edges.length; i++) {
      boolean isOpen = i + 1 < edges.length && white[i] > 0 && inked[i] <= CROSSING * white[i];
      if (isOpen && open < 0) {
        open = i;
      } else if (!isOpen && open >= 0) {
        divide(new Strip(edges[open], edges[i]), strips);
        open = -1;
      }
    }
    return strips;
  }

  private static void count(TextRow row, double[] edges, int[] white, int[] inked) {
    double reached = Double.NaN;
    for (Chunk chunk : row.chunks()) {
      int from = Arrays.binarySearch(edges, chunk.box().x());
      int to = Arrays.binarySearch(edges, chunk.box().right());
      for (int i = from; i < to; i++) {
        inked[i]++;
      }
      if (chunk.box().x() > reached) {
        int start = Arrays.binarySearch(edges, reached);
        for (int i = start; i < from; i++) {
          white[i]++;
        }
      }
      reached =
          Double.isNaN(reached) ? chunk.box().right() : Math.max(reached, chunk.box().right());
    }
  }

  /** A wide strip may hold a column of which few rows have a cell. */
  private void divide(Strip strip, List<Strip> strips) {
    TreeMap<Double, Double> columns = sparseColumns(strip);
    double from = strip.from();
    for (var column : columns.entrySet()) {
      add(new Strip(from, column.getKey()), strips);
      from = column.getValue();
    }
    add(new Strip(from, strip.to()), strips);
  }

  private void add(Strip strip, List<Strip> strips) {
    if (strip.width() > NARROWEST * em) {
      strips.add(strip);
    }
  }

  /** Left to right edges of groups of chunks that stand in a strip, one below the other. */
  private TreeMap<Double, Double> sparseColumns(Strip strip) {
    List<Box> inside = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (Chunk chunk : rows.get(i).chunks()) {
        if (rows.get(i).isSeveral() && strip.holds(chunk.box(), 0.05 * em)) {
          inside.add(chunk.box());
        }
      }
    }
    inside.sort(Comparator.comparingDouble(Box::x));
    TreeMap<Double, Double> columns = new TreeMap<>();
    List<Box> open = new ArrayList<>();
    double right = 0;
    for (Box box : inside) {
      if (!open.isEmpty() && box.x() >= right) {
        put(columns, open);
        open.clear();
      }
      right = open.isEmpty() ? box.right() : Math.max(right, box.right());
      open.add(box);
    }
    put(columns, open);
    return columns;
  }

  /** A column if its chunks stand flush, or in one middle. */
  private void put(TreeMap<Double, Double> columns, List<Box> group) {
    if (group.size() < 2) {
      return;
    }
    boolean aligned =
        spread(group.stream().mapToDouble(Box::x)) < ALIGNED * em
            || spread(group.stream().mapToDouble(Box::right)) < ALIGNED * em
            || spread(group.stream().mapToDouble(Box::centerX)) < ALIGNED * em;
    if (aligned) {
      Box box = group.stream().reduce(Box::union).orElseThrow();
      columns.put(box.x(), box.right());
    }
  }

  private static double spread(DoubleStream places) {
    DoubleSummaryStatistics all = places.summaryStatistics();
    return all.getMax() - all.getMin();
  }
}
