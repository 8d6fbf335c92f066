package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chunks that stand on one line, from the left.
 *
 * @param box around them
 */
record TextRow(List<Chunk> chunks, Box box) {

  /** Share of their heights that chunks of one row have in common. */
  private static final double SHARED = 0.5;

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
      List<Chunk> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && isInRow(row, chunk)) {
        row.add(chunk);
      } else {
        rows.add(new ArrayList<>(List.of(chunk)));
      }
    }
    return rows.stream().map(TextRow::of).toList();
  }

  private static boolean isInRow(List<Chunk> row, Chunk chunk) {
    double shared = 0;
    for (Chunk other : row) {
      boolean overprinted =
          PageRules.common(
                  other.box().x(), other.box().right(), chunk.box().x(), chunk.box().right())
              > 0.3 * Math.min(other.box().width(), chunk.box().width());
      if (overprinted) {
        return false;
      }
      shared += Spans.down(other.box(), chunk.box());
    }
    return shared / row.size() > SHARED;
  }

  boolean isSeveral() {
    return chunks.size() > 1;
  }

  int words() {
    return chunks.stream().mapToInt(Chunk::words).sum();
  }

  long figures() {
    return chunks.stream().filter(Chunk::isFigure).count();
  }
}
