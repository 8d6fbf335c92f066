package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.NumberedCaption;
import dev.platen.page.Spans;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chunks that stand on one line, from the left.
 *
 * @param box around them
 */
record TextRow(List<Chunk> chunks, Box box) {

  /** Share of their heights that chunks of one row have in common. */
  private static final double SHARED = 0.5;

  /** Share of a label that the name of a balance must be. */
  private static final double NAMED = 0.55;

  /** So many rows are looked back at for that of a chunk: heights of lines are noisy. */
  private static final int RECENT = 5;

  TextRow {
    chunks = List.copyOf(chunks);
  }

  static TextRow of(List<Chunk> chunks) {
    List<Chunk> sorted = new ArrayList<>(chunks);
    sorted.sort(Comparator.comparingDouble(chunk -> chunk.box().x()));
    return new TextRow(sorted, sorted.stream().map(Chunk::box).reduce(Box::union).orElseThrow());
  }

  /** The rows of some chunks, from the top. */
  static List<TextRow> rows(List<Chunk> chunks) {
    List<Chunk> sorted = new ArrayList<>(chunks);
    sorted.sort(
        Comparator.comparingDouble((Chunk chunk) -> chunk.box().centerY())
            .thenComparingDouble(chunk -> chunk.box().x()));
    List<List<Chunk>> rows = new ArrayList<>();
    for (Chunk chunk : sorted) {
      List<Chunk> row = null;
      double best = SHARED;
      for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - RECENT); i--) {
        double shared = sharedWith(rows.get(i), chunk);
        if (shared > best) {
          best = shared;
          row = rows.get(i);
        }
      }
      if (row == null) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(chunk);
    }
    return rows.stream()
        .map(TextRow::of)
        .sorted(Comparator.comparingDouble(row -> row.box().centerY()))
        .toList();
  }

  /** Mean share of the height that a chunk has in common with those of a row; 0 on top of one. */
  private static double sharedWith(List<Chunk> row, Chunk chunk) {
    double shared = 0;
    for (Chunk other : row) {
      boolean overprinted =
          PageRules.common(
                  other.box().x(), other.box().right(), chunk.box().x(), chunk.box().right())
              > 0.3 * Math.min(other.box().width(), chunk.box().width());
      if (overprinted) {
        return 0;
      }
      shared += Spans.down(other.box(), chunk.box());
    }
    return shared / row.size();
  }

  boolean isSeveral() {
    return chunks.size() > 1;
  }

  /** Whether it names a table or a figure by its number. */
  boolean isCaption() {
    return NumberedCaption.is(chunks.stream().map(Chunk::text).collect(Collectors.joining(" ")));
  }

  /** Whether its label says what there was at some time: no column's name, no part of a cell. */
  boolean isBalance() {
    return says(Term.OPENING) || says(Term.BROUGHT) || isLastBalance();
  }

  /** Whether its label says what is carried to the next page, or what there was in the end. */
  boolean isLastBalance() {
    return says(Term.CARRIED) || says(Term.CLOSING);
  }

  private boolean says(Term balance) {
    return balance.strength(chunks.get(0).text()) >= NAMED;
  }

  int words() {
    return chunks.stream().mapToInt(Chunk::words).sum();
  }

  long figures() {
    return chunks.stream().filter(Chunk::isFigure).count();
  }
}
