package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a grid of rulings: rows and columns between them, cells joined where a stretch of ruling is
 * missing between two (as lattice modes do by junctions; here each edge of a cell is voted by how
 * much of it is ruled). Rows of text between two rulings that hold figures in columns are parted.
 */
final class RuledGrid {

  /** Share of an edge that a ruling has to cover. */
  private static final double RULED = 0.5;

  /** Rulings belong to one edge if they are so many ems apart. */
  private static final double SAME = 0.45;

  /** Rows between rulings are at least so many ems high. */
  private static final double LOWEST = 0.55;

  private static final int MOST_ROWS = 1_000;

  private final Box area;
  private final PageRules rulings;
  private final double em;
  private final List<TextRow> text;
  private final Columns columns;

  private RuledGrid(Box area, PageRules rulings, List<TextRow> text, Columns columns, double em) {
    this.area = area;
    this.rulings = rulings;
    this.text = text;
    this.columns = columns;
    this.em = em;
  }

  /** The grid of an area; null where its rulings make none. */
  static Grid of(Box area, List<TextRow> text, PageRules rulings, double em) {
    List<Double> separators = ColumnStrips.separators(text, rulings, area, em);
    Columns columns = Columns.of(area, separators);
    return new RuledGrid(area, rulings, text, columns, em).build();
  }

  private Grid build() {
    List<Double> edges = edges();
    if (edges.size() < 3) {
      return null;
    }
    List<Double> bounds = new ArrayList<>();
    List<Boolean> drawn = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size() && bounds.size() < MOST_ROWS; i++) {
      bounds.add(edges.get(i));
      drawn.add(true);
      for (double inner : within(edges.get(i), edges.get(i + 1))) {
        bounds.add(inner);
        drawn.add(false);
      }
    }
    bounds.add(edges.get(edges.size() - 1));
    drawn.add(true);
    List<Slot> slots = joined(bounds, drawn);
    fill(slots, bounds);
    int headed = headerRows(slots, bounds.size() - 1);
    return Grid.of(area, columns, bounds, headed, slots);
  }

  /** Heights of rulings that run along a column at least, and the edges of the area. */
  private List<Double> edges() {
    List<Double> edges = new ArrayList<>();
    edges.add(area.y());
    for (Box ruling : rulings.across()) {
      double y = ruling.centerY();
      boolean inside = y > area.y() + LOWEST * em && y < area.bottom() - LOWEST * em;
      if (inside && runsAlongColumn(ruling)) {
        double last = edges.get(edges.size() - 1);
        if (y - last > SAME * em) {
          edges.add(y);
        }
      }
    }
    edges.add(area.bottom());
    return edges;
  }

  private boolean runsAlongColumn(Box ruling) {
    for (int column = 0; column < columns.count(); column++) {
      double width = columns.right(column) - columns.left(column);
      double common =
          PageRules.common(ruling.x(), ruling.right(), columns.left(column), columns.right(column));
      if (common > 0.8 * width) {
        return true;
      }
    }
    return false;
  }

  /** Places between rows of text of one band that are rows of a table each. */
  private List<Double> within(double top, double bottom) {
    List<TextRow> inside =
        text.stream()
            .filter(row -> row.box().centerY() > top && row.box().centerY() < bottom)
            .toList();
    List<Double> places = new ArrayList<>();
    if (inside.size() < 2 || !areRows(inside)) {
      return places;
    }
    Box band = Box.between(area.x(), top, area.right(), bottom);
    RowJoiner joiner = new RowJoiner(inside, columns, rulings, band, em);
    List<List<TextRow>> groups = joiner.body(0, inside.size());
    for (int i = 1; i < groups.size(); i++) {
      List<TextRow> above = groups.get(i - 1);
      double foot = above.get(above.size() - 1).box().bottom();
      places.add((foot + groups.get(i).get(0).box().y()) / 2);
    }
    return places;
  }

  /** Whether most rows of text fill most of the columns that are filled at all, with figures. */
  private boolean areRows(List<TextRow> inside) {
    boolean[] filled = new boolean[columns.count()];
    for (TextRow row : inside) {
      row.chunks().forEach(chunk -> filled[columns.first(chunk.box())] = true);
    }
    int used = 0;
    for (boolean column : filled) {
      used += column ? 1 : 0;
    }
    int full = 0;
    long figures = 0;
    long chunks = 0;
    for (TextRow row : inside) {
      full += row.chunks().size() >= Math.max(2, 0.6 * used) ? 1 : 0;
      figures += row.figures();
      chunks += row.chunks().size();
    }
    boolean many = full >= 2 && 10 * full >= 6 * inside.size();
    return many && (3 * figures >= chunks || (inside.size() >= 4 && used >= 3));
  }

  /** One slot a place, those joined that no ruling parts. */
  private List<Slot> joined(List<Double> bounds, List<Boolean> drawn) {
    List<Slot> slots = new ArrayList<>();
    Slot[][] at = new Slot[bounds.size() - 1][columns.count()];
    for (int row = 0; row + 1 < bounds.size(); row++) {
      for (int column = 0; column < columns.count(); column++) {
        Slot slot = new Slot(row, row, column, column);
        at[row][column] = slot;
        slots.add(slot);
      }
    }
    for (int row = 0; row + 1 < bounds.size(); row++) {
      for (int column = 0; column < columns.count(); column++) {
        boolean ruledColumn = column > 0 && isRuledColumn(column);
        if (ruledColumn
            && !isWall(column, bounds.get(row), bounds.get(row + 1))
            && !areCells(column, bounds.get(row), bounds.get(row + 1))) {
          join(slots, at, at[row][column - 1], at[row][column]);
        }
        if (row > 0 && drawn.get(row) && !isFloor(column, bounds.get(row))) {
          join(slots, at, at[row - 1][column], at[row][column]);
        }
      }
    }
    return slots;
  }

  /** Whether the left edge of a column is a ruling somewhere, and not white space alone. */
  private boolean isRuledColumn(int column) {
    return rulings.coversDown(columns.left(column), area.y(), area.bottom(), SAME * em) > 0.3;
  }

  private boolean isWall(int column, double top, double bottom) {
    double margin = 0.15 * (bottom - top);
    return rulings.coversDown(columns.left(column), top + margin, bottom - margin, SAME * em)
        > RULED;
  }

  /** Whether text stands on both sides of the left edge of a column, and none on it. */
  private boolean areCells(int column, double top, double bottom) {
    double edge = columns.left(column);
    boolean before = false;
    boolean behind = false;
    for (TextRow row : text) {
      if (row.box().centerY() > top && row.box().centerY() < bottom) {
        for (Chunk chunk : row.chunks()) {
          if (chunk.box().x() < edge - 0.3 * em && chunk.box().right() > edge + 0.3 * em) {
            return false;
          }
          double center = chunk.box().centerX();
          before |= center < edge && center > columns.left(column - 1);
          behind |= center > edge && center < columns.right(column);
        }
      }
    }
    return before && behind;
  }

  private boolean isFloor(int column, double y) {
    double margin = 0.1 * (columns.right(column) - columns.left(column));
    return rulings.coversAcross(
            y, columns.left(column) + margin, columns.right(column) - margin, SAME * em)
        > RULED;
  }

  /** Joins two cells, and with them all that lie in the box around both. */
  private static void join(List<Slot> slots, Slot[][] at, Slot a, Slot b) {
    if (a.equals(b)) {
      return;
    }
    Slot whole = new Slot(a.top, a.bottom, a.first, a.last);
    whole.absorb(b);
    boolean again = true;
    while (again) {
      again = false;
      for (int row = whole.top; row <= whole.bottom && !again; row++) {
        for (int column = whole.first; column <= whole.last && !again; column++) {
          Slot part = at[row][column];
          if (!part.equals(whole)) {
            slots.remove(part);
            whole.absorb(part);
            for (int i = part.top; i <= part.bottom; i++) {
              for (int j = part.first; j <= part.last; j++) {
                at[i][j] = whole;
              }
            }
            again = true;
          }
        }
      }
    }
    slots.add(whole);
  }

  /** Gives each slot the chunks that stand in it. */
  private void fill(List<Slot> slots, List<Double> bounds) {
    for (TextRow row : text) {
      for (Chunk whole : row.chunks()) {
        for (Chunk chunk : ChunkCut.at(whole, columns, em)) {
          int line = rowAt(bounds, chunk.box().centerY());
          int column = columns.at(chunk.box().centerX());
          slots.stream()
              .filter(slot -> slot.covers(line, column))
              .findFirst()
              .ifPresent(slot -> slot.chunks.add(chunk));
        }
      }
    }
    // White space parts columns only where no text runs over it.
    for (Slot slot : List.copyOf(slots)) {
      if (slots.contains(slot)) {
        spread(slots, slot);
      }
    }
    slots.sort(Comparator.<Slot>comparingInt(slot -> slot.top).thenComparingInt(s -> s.first));
  }

  private void spread(List<Slot> slots, Slot slot) {
    for (Chunk chunk : List.copyOf(slot.chunks)) {
      int last = columns.last(chunk.box());
      while (slot.last < last && !isRuledColumn(slot.last + 1)) {
        int next = slot.last + 1;
        Slot beside =
            slots.stream()
                .filter(other -> other.covers(slot.top, next))
                .filter(other -> other.top == slot.top && other.bottom == slot.bottom)
                .findFirst()
                .orElse(null);
        if (beside == null || !beside.isEmpty()) {
          break;
        }
        slots.remove(beside);
        slot.absorb(beside);
      }
    }
  }

  private static int rowAt(List<Double> bounds, double y) {
    int row = 0;
    while (row < bounds.size() - 2 && y >= bounds.get(row + 1)) {
      row++;
    }
    return row;
  }

  /** Rows at the top without figures, if figures follow below; one row where there are none. */
  private int headerRows(List<Slot> slots, int height) {
    int first = -1;
    for (int row = 0; row < height && first < 0; row++) {
      int at = row;
      long cells = slots.stream().filter(s -> s.top == at && s.first > 0 && !s.isEmpty()).count();
      long figures =
          slots.stream()
              .filter(s -> s.top == at && s.first > 0)
              .filter(s -> s.chunks.size() == 1 && s.chunks.get(0).isFigure())
              .count();
      first = figures > 0 && 2 * figures >= cells ? row : -1;
    }
    if (first < 0) {
      first = 1;
    }
    return 2 * first > height ? Math.min(1, height - 1) : first;
  }
}
