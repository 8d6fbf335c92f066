package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The place between two rulings of one length: a row of cells or several, or no part of a table.
 */
final class RuledGap {

  /** White space between rows of a table is at most so many ems. */
  static final double LOOSE = 3;

  /** Share of the rows that may hold lines of running text. */
  private static final double RUNNING = 0.34;

  /** A gap so many times as high as others ends a table. */
  private static final double BREAK = 3.5;

  /** A gap less than so many times as high as others is a row like them. */
  private static final double LIKE_OTHERS = 2.2;

  /** Share of the height that rows of text fill, below which they are no cells. */
  private static final double WHITE = 0.4;

  /** Rulings around a row that heads others are at most so many ems apart. */
  private static final double HEADING = 2.4;

  /** A row of more words in one chunk is no row. */
  private static final int MAX_WORDS = 14;

  private final Box box;
  private final List<TextRow> rows;
  private final Set<Chunk> prose;
  private final double em;

  /**
   * @param chunks what stands in it
   * @param prose lines of running text
   */
  RuledGap(Box box, List<Chunk> chunks, Set<Chunk> prose, double em) {
    this.box = box;
    this.rows = TextRow.rows(chunks);
    this.prose = prose;
    this.em = em;
  }

  /** The place between a ruling, or several as one box, and the next below. */
  static Box between(Box above, Box next) {
    return Box.between(
        above.x(), above.bottom(), above.right(), Math.max(above.bottom(), next.y()));
  }

  double height() {
    return box.height();
  }

  /** From the top. */
  List<TextRow> rows() {
    return rows;
  }

  /**
   * Whether the table above goes on in it.
   *
   * @param heights of the gaps above
   */
  boolean goesOn(List<Double> heights) {
    if (box.height() > HEADING * em && rows.stream().anyMatch(TextRow::isCaption)) {
      return false;
    }
    return isLikeOthers(heights) || (isTabular() && !isBreak(heights));
  }

  /** Whether it is hardly higher than the rows before, so that it holds a row of few lines. */
  private boolean isLikeOthers(List<Double> heights) {
    return heights.size() >= 3 && box.height() < LIKE_OTHERS * usual(heights);
  }

  /** Whether it is much higher than the rows before, and mostly white or no row of several. */
  private boolean isBreak(List<Double> heights) {
    if (heights.isEmpty() || box.height() <= BREAK * usual(heights)) {
      return false;
    }
    return rows.size() * em < WHITE * box.height()
        || (heights.size() >= 3 && !rows.stream().allMatch(TextRow::isSeveral));
  }

  private static double usual(List<Double> heights) {
    return heights.stream().sorted().skip(heights.size() / 2).findFirst().orElse(0.0);
  }

  /** Whether nothing but rows of cells stands in it, closely. */
  boolean isTabular() {
    double bottom = box.y();
    int several = 0;
    int running = 0;
    if (Prose.standsInColumns(rows, prose, 1)) {
      return false;
    }
    List<TextRow> cells = rowsOfCells();
    for (TextRow row : cells) {
      boolean sentence = !row.isSeveral() && row.words() > MAX_WORDS;
      if (sentence || row.box().y() - bottom > LOOSE * em) {
        return false;
      }
      several += row.isSeveral() ? 1 : 0;
      running += row.chunks().stream().allMatch(prose::contains) ? 1 : 0;
      bottom = row.box().bottom();
    }
    // A line by itself between two rulings is a row, however long.
    boolean heading = cells.size() == 1 && box.height() < HEADING * em;
    if ((running > RUNNING * cells.size() && !heading) || Labels.areRunOver(box, rows, em)) {
      return false;
    }
    return box.bottom() - bottom < LOOSE * em && (heading || 3 * several >= cells.size());
  }

  /** The rows, those as one whose lines stand beside each other at half a line's distance. */
  private List<TextRow> rowsOfCells() {
    List<TextRow> cells = new ArrayList<>();
    for (TextRow row : rows) {
      TextRow above = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (above != null && standsBeside(above, row)) {
        List<Chunk> both = new ArrayList<>(above.chunks());
        both.addAll(row.chunks());
        cells.set(cells.size() - 1, TextRow.of(both));
      } else {
        cells.add(row);
      }
    }
    return cells;
  }

  /** Whether a row begins above the end of what is beside it, and leaves white between. */
  private boolean standsBeside(TextRow above, TextRow row) {
    boolean beside =
        above.chunks().stream()
            .filter(chunk -> isApart(chunk.box(), row.box()))
            .anyMatch(chunk -> chunk.box().bottom() > row.box().y());
    boolean free =
        above.chunks().stream()
            .allMatch(
                chunk -> isApart(chunk.box(), row.box()) || chunk.box().bottom() <= row.box().y());
    return beside && free;
  }

  private boolean isApart(Box a, Box b) {
    return Math.max(a.x(), b.x()) - Math.min(a.right(), b.right()) > em;
  }
}
