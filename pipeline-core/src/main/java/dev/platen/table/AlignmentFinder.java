package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds tables that only the alignment of their words shows: rows of several chunks follow each
 * other and leave the same places white (the idea of text edges in Nurminen's stream detection, by
 * white space in place of edges).
 */
final class AlignmentFinder {

  /** White space between rows of one table is at most so many ems. */
  private static final double LOOSE = 2.3;

  /** The same where the next row has its chunks in the columns of those before. */
  private static final double LOOSEST = 4.5;

  /** Rows with one chunk that may follow each other inside of a table. */
  private static final int SINGLES = 3;

  /** More words in one chunk alone in its row end a table. */
  private static final int SENTENCE = 12;

  /** Rows that are looked back at for white space. */
  private static final int MEMORY = 40;

  private final double em;
  private final List<List<TextRow>> open = new ArrayList<>();
  private final List<List<TextRow>> closed = new ArrayList<>();

  private AlignmentFinder(double em) {
    this.em = em;
  }

  /**
   * Runs of rows.
   *
   * @param chunks of the page
   * @param prose those that are lines of running text
   */
  static List<List<TextRow>> find(List<Chunk> chunks, Set<Chunk> prose, double em) {
    AlignmentFinder finder = new AlignmentFinder(em);
    for (TextRow row : TextRow.rows(chunks)) {
      segments(row, prose).forEach(finder::add);
    }
    finder.closed.addAll(finder.open);
    List<List<TextRow>> runs = new ArrayList<>();
    for (List<TextRow> run : finder.closed) {
      List<TextRow> trimmed = trimmed(run);
      if (trimmed.size() > 1) {
        runs.add(trimmed);
      }
    }
    runs.sort(Comparator.comparingDouble(run -> run.get(0).box().y()));
    return runs;
  }

  /** A row without prose, cut where prose stands. */
  private static List<TextRow> segments(TextRow row, Set<Chunk> prose) {
    List<TextRow> segments = new ArrayList<>();
    List<Chunk> part = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      if (!prose.contains(chunk)) {
        part.add(chunk);
      } else if (!part.isEmpty()) {
        segments.add(TextRow.of(part));
        part = new ArrayList<>();
      }
    }
    if (!part.isEmpty()) {
      segments.add(TextRow.of(part));
    }
    return segments;
  }

  private void add(TextRow row) {
    List<TextRow> best = null;
    for (List<TextRow> run : List.copyOf(open)) {
      TextRow last = run.get(run.size() - 1);
      Box box = box(run);
      double gap = row.box().y() - last.box().bottom();
      double common = PageRules.common(box.x(), box.right(), row.box().x(), row.box().right());
      if (gap > LOOSE * em && !(gap < LOOSEST * em && repeats(run, row))) {
        open.remove(run);
        closed.add(run);
      } else if (common > 0.4 * Math.min(box.width(), row.box().width()) && gap > -0.6 * em) {
        if (fits(run, row)) {
          best = best == null || box(best).width() < box.width() ? run : best;
        } else {
          open.remove(run);
          closed.add(run);
        }
      }
    }
    if (best != null) {
      best.add(row);
    } else if (row.isSeveral()) {
      open.add(new ArrayList<>(List.of(row)));
    }
  }

  /** Whether a row has its chunks where the run has its columns, and three at least. */
  private boolean repeats(List<TextRow> run, TextRow row) {
    List<TextRow> recent = run.subList(Math.max(0, run.size() - MEMORY), run.size());
    Box box = box(recent);
    Columns columns = Columns.of(box, ColumnStrips.separators(recent, PageRules.NONE, box, em));
    long alone =
        row.chunks().stream()
            .filter(chunk -> columns.first(chunk.box()) == columns.last(chunk.box()))
            .map(chunk -> columns.first(chunk.box()))
            .distinct()
            .count();
    return alone == row.chunks().size() && alone >= 3;
  }

  private boolean fits(List<TextRow> run, TextRow row) {
    double width = box(run).width();
    if (!row.isSeveral() && row.isCaption()) {
      return false;
    }
    if (row.chunks().stream()
        .anyMatch(chunk -> chunk.words() > SENTENCE && chunk.box().width() > 0.6 * width)) {
      return false;
    }
    if (!row.isSeveral()) {
      int singles = 0;
      for (int i = run.size() - 1; i >= 0 && !run.get(i).isSeveral(); i--) {
        singles++;
      }
      boolean wide = row.box().width() > 0.7 * box(run).width();
      return singles < (wide ? 1 : SINGLES) && row.words() <= SENTENCE;
    }
    List<TextRow> recent = run.subList(Math.max(0, run.size() - MEMORY), run.size());
    List<TextRow> all = new ArrayList<>(recent);
    all.add(row);
    Box box = box(all);
    List<Double> places = ColumnStrips.separators(all, PageRules.NONE, box, em);
    if (places.isEmpty()) {
      return false;
    }
    long crossed =
        places.stream()
            .filter(
                x ->
                    row.chunks().stream()
                        .anyMatch(
                            chunk ->
                                chunk.box().x() < x - 0.3 * em
                                    && chunk.box().right() > x + 0.3 * em))
            .count();
    return crossed < places.size() || row.chunks().size() > 2;
  }

  private static Box box(List<TextRow> rows) {
    return rows.stream().map(TextRow::box).reduce(Box::union).orElseThrow();
  }

  /** Without rows of one chunk at its ends. */
  private static List<TextRow> trimmed(List<TextRow> run) {
    int from = 0;
    int to = run.size();
    while (from < to && !run.get(from).isSeveral()) {
      from++;
    }
    while (to > from && !run.get(to - 1).isSeveral()) {
      to--;
    }
    return run.subList(from, to);
  }
}
