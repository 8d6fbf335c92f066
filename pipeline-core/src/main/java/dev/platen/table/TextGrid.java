package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes a grid of rows of text: columns by white space and rulings from top to bottom, rows by
 * lines of text, joined where cells have several.
 */
final class TextGrid {

  private final Box area;
  private final PageRules rulings;
  private final double em;
  private final Columns columns;
  private final List<TextRow> rows;

  private TextGrid(Box area, PageRules rulings, Columns columns, List<TextRow> rows, double em) {
    this.area = area;
    this.rulings = rulings;
    this.columns = columns;
    this.rows = rows;
    this.em = em;
  }

  /** The grid of some rows of text, from the top. */
  static Grid of(Box area, List<TextRow> rows, PageRules rulings, double em) {
    Columns columns = Columns.of(area, ColumnStrips.separators(rows, rulings, area, em));
    List<TextRow> parted = rows.stream().map(row -> parted(row, columns, em)).toList();
    return new TextGrid(area, rulings, columns, parted, em).build();
  }

  /** Cuts chunks of a row that reach over a place between columns with a gap in them there. */
  static TextRow parted(TextRow row, Columns columns, double em) {
    List<Chunk> chunks = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      chunks.addAll(ChunkCut.at(chunk, columns, em));
    }
    return TextRow.of(chunks);
  }

  private Grid build() {
    RowJoiner joiner = new RowJoiner(rows, columns, rulings, area, em);
    HeaderRows header = new HeaderRows(rows, columns, rulings, area);
    int headed = header.count();
    List<List<TextRow>> groups = new ArrayList<>(header.levels(headed));
    int levels = groups.size();
    groups.addAll(joiner.body(headed, rows.size()));
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      slots.addAll(slots(groups.get(i), i));
    }
    HeaderSpans.spread(slots, levels, columns, rulings, em);
    return Grid.of(area, columns, bounds(groups), levels, slots);
  }

  /** The cells of a row of the table; those that reach into one column are one. */
  private List<Slot> slots(List<TextRow> group, int row) {
    List<Slot> slots = new ArrayList<>();
    for (TextRow line : group) {
      for (Chunk chunk : line.chunks()) {
        Slot slot = new Slot(row, row, columns.first(chunk.box()), columns.last(chunk.box()));
        slot.chunks.add(chunk);
        for (Slot other : List.copyOf(slots)) {
          if (slot.meets(other)) {
            slots.remove(other);
            other.absorb(slot);
            slot = other;
          }
        }
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Between rows at a ruling where there is one, in the middle of the white space else. */
  private List<Double> bounds(List<List<TextRow>> groups) {
    List<Double> bounds = new ArrayList<>();
    TreeMap<Integer, Double> bottoms = new TreeMap<>();
    bounds.add(area.y());
    for (int i = 0; i < groups.size(); i++) {
      double bottom = 0;
      for (TextRow row : groups.get(i)) {
        bottom = Math.max(bottom, row.box().bottom());
      }
      bottoms.put(i, bottom);
      if (i > 0) {
        double top = groups.get(i).stream().mapToDouble(row -> row.box().y()).min().orElse(bottom);
        bounds.add(Math.max(bounds.get(i - 1), (bottoms.get(i - 1) + top) / 2));
      }
    }
    bounds.add(Math.max(area.bottom(), bounds.get(bounds.size() - 1)));
    return bounds;
  }
}
