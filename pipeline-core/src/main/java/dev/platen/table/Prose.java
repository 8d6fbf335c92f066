package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.Spans;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells lines of running text from cells: long ones that go on below each other. */
final class Prose {

  /** A line of prose has at least so many words. */
  private static final int WORDS = 5;

  /** A line of so many words is prose even alone. */
  private static final int SENTENCE = 15;

  /** What marks a note or an item has at most so many characters. */
  private static final int MARK = 3;

  /** It is at least so many ems wide. */
  private static final double WIDTH = 11;

  private static final int NARROW_WORDS = 3;
  private static final double NARROW = 7;
  private static final double NARROW_FLUSH = 0.6;

  /** Lines of a paragraph begin, and but for the last end, within so many ems. */
  private static final double FLUSH = 1.6;

  /** Ragged lines end within this share of their width. */
  private static final double RAGGED = 0.15;

  /** White space between them is at most so many ems. */
  private static final double LEADING = 0.95;

  /** Lines that a cell of running text has at most, on average over a grid. */
  private static final int HIGHEST_CELL = 8;

  private Prose() {}

  /** The chunks that are lines of paragraphs: three at least below each other, or two wide ones. */
  static Set<Chunk> of(List<Chunk> chunks, double em) {
    List<Chunk> wide =
        chunks.stream()
            .filter(chunk -> isWide(chunk, em) || isNarrow(chunk, em))
            .filter(chunk -> !isLabel(chunk, chunks))
            .toList();
    Set<Chunk> prose = new HashSet<>();
    for (Chunk chunk : wide) {
      if (chunk.words() >= SENTENCE && chunk.box().width() > 24 * em && isFirst(chunk, chunks)) {
        prose.add(chunk);
      }
      Chunk below = next(chunk, wide, em);
      Chunk third = below == null ? null : next(below, wide, em);
      if (isNarrow(chunk, em) && !areFlush(chunk, below, third, em)) {
        continue;
      }
      boolean veryWide = chunk.box().width() > 24 * em && chunk.words() > 2 * WORDS;
      if (below != null && (third != null || veryWide)) {
        prose.add(chunk);
        prose.add(below);
        if (third != null) {
          prose.add(third);
        }
      }
    }
    addEnds(chunks, prose, em);
    return prose;
  }

  /**
   * Whether rows hold columns of running text side by side, as in newspapers: no cells are so high.
   *
   * @param cells how many cells stand above each other, by the rulings between them
   */
  static boolean standsInColumns(List<TextRow> rows, Set<Chunk> prose, long cells) {
    long beside =
        rows.stream()
            .filter(row -> row.chunks().stream().filter(prose::contains).count() > 1)
            .count();
    return beside >= HIGHEST_CELL * cells;
  }

  /** Whether a figure follows in its row: a long label, which may look like a line of prose. */
  private static boolean isLabel(Chunk chunk, List<Chunk> chunks) {
    return chunks.stream()
        .filter(other -> other.box().x() > chunk.box().right())
        .filter(other -> Spans.down(other.box(), chunk.box()) > 0.5)
        .min(Comparator.comparingDouble(other -> other.box().x()))
        .map(Chunk::isFigure)
        .orElse(false);
  }

  private static boolean isWide(Chunk chunk, double em) {
    return chunk.words() >= WORDS && chunk.box().width() > WIDTH * em && !chunk.isFigure();
  }

  /** A line of a narrow column; three of them have to be justified. */
  private static boolean isNarrow(Chunk chunk, double em) {
    return !isWide(chunk, em)
        && chunk.words() >= NARROW_WORDS
        && chunk.box().width() > NARROW * em
        && !chunk.isFigure();
  }

  private static boolean areFlush(Chunk first, Chunk second, Chunk third, double em) {
    return second != null
        && third != null
        && Math.abs(first.box().right() - second.box().right()) < NARROW_FLUSH * em
        && Math.abs(second.box().right() - third.box().right()) < NARROW_FLUSH * em;
  }

  private static Chunk next(Chunk chunk, List<Chunk> wide, double em) {
    for (Chunk other : wide) {
      if (follows(chunk.box(), other.box(), em)
          && Math.abs(chunk.box().right() - other.box().right())
              < Math.max(FLUSH * em, RAGGED * chunk.box().width())) {
        return other;
      }
    }
    return null;
  }

  private static boolean follows(Box above, Box below, double em) {
    double gap = below.y() - above.bottom();
    return below.centerY() > above.bottom()
        && gap < LEADING * em
        && Math.abs(above.x() - below.x()) < FLUSH * em;
  }

  /** The short last lines of paragraphs. */
  private static void addEnds(List<Chunk> chunks, Set<Chunk> prose, double em) {
    Set<Chunk> ends = new HashSet<>();
    for (Chunk chunk : chunks) {
      if (!prose.contains(chunk)
          && prose.stream()
              .anyMatch(
                  line ->
                      follows(line.box(), chunk.box(), em)
                          && Math.abs(line.box().x() - chunk.box().x()) < 0.5 * em
                          && !chunk.isFigure()
                          && isAlone(chunk, line.box(), chunks))) {
        ends.add(chunk);
      }
    }
    prose.addAll(ends);
  }

  /** Whether nothing but a short mark stands before a chunk in its row. */
  private static boolean isFirst(Chunk chunk, List<Chunk> chunks) {
    return chunks.stream()
        .filter(other -> !other.equals(chunk) && other.box().right() <= chunk.box().x())
        .filter(other -> other.characters() > MARK)
        .noneMatch(other -> Spans.down(other.box(), chunk.box()) > 0.5);
  }

  /** Whether nothing stands beside a chunk below the line that it goes on. */
  private static boolean isAlone(Chunk chunk, Box line, List<Chunk> chunks) {
    return chunks.stream()
        .filter(other -> !other.equals(chunk))
        .filter(other -> common(other, line) > 0 && other.box().x() < line.right())
        .noneMatch(
            other ->
                PageRules.common(
                        other.box().y(),
                        other.box().bottom(),
                        chunk.box().y(),
                        chunk.box().bottom())
                    > 0.5 * chunk.box().height());
  }

  private static double common(Chunk chunk, Box line) {
    return PageRules.common(chunk.box().x(), chunk.box().right(), line.x(), line.right());
  }
}
