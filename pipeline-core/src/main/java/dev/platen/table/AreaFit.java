package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fits an area to its table: captions and notes that stand between rulings are left out, rows above
 * and below that stand in its columns are taken in.
 */
final class AreaFit {

  /** White space to a row that is taken in is at most so many ems. */
  private static final double REACH = 2.4;

  private static final int MOST = 8;

  /** Share of the columns that have names where no other row of names is wanted. */
  private static final double NAMED = 0.8;

  /** Cells that the last balance stands below, at least. */
  private static final int BELOW = 3;

  /** Edges of cells below each other lie within so many ems. */
  private static final double LEVEL = 1;

  private final List<Chunk> chunks;
  private final Set<Chunk> prose;
  private final PageRules rules;
  private final double em;

  AreaFit(List<Chunk> chunks, Set<Chunk> prose, PageRules rules, double em) {
    this.chunks = chunks;
    this.prose = prose;
    this.rules = rules;
    this.em = em;
  }

  /**
   * The area of the table.
   *
   * @param others areas that it does not grow into
   */
  Box fit(Box area, List<Box> others) {
    List<TextRow> rows = TextRow.rows(within(area));
    if (rows.stream().filter(TextRow::isSeveral).count() < 2) {
      return area;
    }
    Box trimmed = trimmed(area, rows);
    return grown(trimmed, TextRow.rows(within(trimmed)), others);
  }

  /** Without rows of one chunk that a ruling parts from the rest. */
  private Box trimmed(Box area, List<TextRow> rows) {
    double top = area.y();
    double bottom = area.bottom();
    int first = 0;
    while (!rows.get(first).isSeveral()) {
      first++;
    }
    int last = rows.size() - 1;
    while (!rows.get(last).isSeveral()) {
      last--;
    }
    double above = first == 0 ? top : rows.get(first - 1).box().bottom();
    double below = last == rows.size() - 1 ? bottom : rows.get(last + 1).box().y();
    for (Box ruling : rules.across()) {
      boolean wide =
          PageRules.common(ruling.x(), ruling.right(), area.x(), area.right()) > 0.8 * area.width();
      double y = ruling.centerY();
      if (wide && first > 0 && y > above - 0.3 * em && y < rows.get(first).box().centerY()) {
        top = Math.max(top, y);
      }
      if (wide
          && last < rows.size() - 1
          && y < below + 0.3 * em
          && y > rows.get(last).box().centerY()) {
        bottom = Math.min(bottom, y);
      }
    }
    return Box.between(area.x(), top, area.right(), bottom);
  }

  private Box grown(Box area, List<TextRow> rows, List<Box> others) {
    Columns columns =
        Columns.of(area, ColumnStrips.separators(rows, rules.within(area, em), area, em));
    Box grown = area;
    for (int i = 0; i < MOST; i++) {
      TextRow above = next(grown, true, others);
      if (above == null
          || !belongs(above, columns, isRuled(grown, above))
          || (isNamed(grown, columns) && !isOverNames(above, columns))) {
        break;
      }
      grown = grown.union(above.box());
    }
    for (int i = 0; i < MOST; i++) {
      TextRow below = next(grown, false, others);
      if (below == null
          || !(belongs(below, columns, isRuled(grown, below)) || isLastBalance(below, rows))) {
        break;
      }
      grown = grown.union(below.box());
    }
    return grown;
  }

  /**
   * Whether a row says the balance that some rows end with: its label stands below theirs, and its
   * figure, where it was read, below others. Often it stands below the last ruling.
   */
  private boolean isLastBalance(TextRow row, List<TextRow> rows) {
    Chunk label = row.chunks().get(0);
    List<Chunk> above = rows.stream().flatMap(each -> each.chunks().stream()).toList();
    return row.isLastBalance()
        && above.stream().filter(c -> isLevel(c.box().x(), label.box().x())).count() >= BELOW
        && row.chunks().stream()
            .skip(1)
            .allMatch(
                figure ->
                    above.stream()
                            .filter(Chunk::isFigure)
                            .filter(c -> isLevel(c.box().right(), figure.box().right()))
                            .count()
                        >= BELOW);
  }

  private boolean isLevel(double one, double other) {
    return Math.abs(one - other) < LEVEL * em;
  }

  /** Whether the first row of an area names all its columns, or nearly. */
  private boolean isNamed(Box area, Columns columns) {
    List<TextRow> rows = TextRow.rows(within(area));
    return rows.size() > 2
        && NextHeader.isHead(rows.get(0))
        && rows.subList(1, rows.size()).stream().filter(NextHeader::isHead).count()
            < rows.size() / 2
        && rows.get(0).chunks().size() >= Math.max(3, NAMED * columns.count());
  }

  /** Whether a row has names of several columns each, and none of the first: no label and value. */
  private static boolean isOverNames(TextRow row, Columns columns) {
    return NextHeader.isHead(row)
        && row.chunks().stream().noneMatch(chunk -> columns.first(chunk.box()) == 0);
  }

  /** The row right above or below an area, of chunks over or under it. */
  private TextRow next(Box area, boolean above, List<Box> others) {
    List<Chunk> near = new ArrayList<>();
    for (Chunk chunk : chunks) {
      double gap = above ? area.y() - chunk.box().bottom() : chunk.box().y() - area.bottom();
      boolean inside = Spans.inside(chunk.box(), area) > 0.3;
      boolean taken = others.stream().anyMatch(box -> Spans.inside(chunk.box(), box) > 0.6);
      if (!inside
          && !taken
          && gap > -0.5 * em
          && gap < REACH * em
          && PageRules.common(chunk.box().x(), chunk.box().right(), area.x(), area.right()) > 0) {
        near.add(chunk);
      }
    }
    List<TextRow> rows = TextRow.rows(near);
    return rows.isEmpty() ? null : rows.get(above ? rows.size() - 1 : 0);
  }

  /** Whether a ruling over most of the width parts a row from the area. */
  private boolean isRuled(Box area, TextRow row) {
    boolean above = row.box().centerY() < area.centerY();
    double edge = above ? area.y() : area.bottom();
    double from = Math.min(row.box().centerY(), edge - 0.5 * em);
    double to = Math.max(row.box().centerY(), edge + 0.5 * em);
    return rules.parts(from, to, area.x(), area.right()) > 0.6;
  }

  /**
   * Whether a row has several chunks, each in a column of its own.
   *
   * @param beyond whether it stands beyond a ruling that may end the table; then most columns have
   *     to be filled
   */
  private boolean belongs(TextRow row, Columns columns, boolean beyond) {
    if (beyond && row.chunks().size() < Math.max(2, 0.6 * columns.count())) {
      return false;
    }
    double left = columns.left(0) - em;
    double right = columns.right(columns.count() - 1) + em;
    long places = row.chunks().stream().map(chunk -> columns.first(chunk.box())).distinct().count();
    return row.isSeveral()
        && places == row.chunks().size()
        && row.chunks().stream()
            .allMatch(
                chunk ->
                    !prose.contains(chunk)
                        && chunk.box().x() > left
                        && chunk.box().right() < right
                        && columns.last(chunk.box()) - columns.first(chunk.box())
                            < Math.max(1, columns.count() - 1));
  }

  private List<Chunk> within(Box area) {
    return chunks.stream().filter(chunk -> Spans.inside(chunk.box(), area) > 0.6).toList();
  }
}
