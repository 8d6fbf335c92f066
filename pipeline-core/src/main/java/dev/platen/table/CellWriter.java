package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.page.ReadingFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a grid down as a table in source pixels. */
final class CellWriter {

  /** An area is much larger than its text from so many times on. */
  private static final double ROOMY = 1.8;

  private final ReadingFrame frame;

  CellWriter(ReadingFrame frame) {
    this.frame = frame;
  }

  Table table(Grid grid, double confidence) {
    List<Cell> cells = new ArrayList<>();
    for (Slot slot : grid.slots()) {
      cells.add(cell(grid, slot));
    }
    Box place = place(grid).clippedTo(frame.size());
    return new Table(
        frame.boxOnSource(place),
        frame.outlineOnSource(place),
        grid.height(),
        grid.width(),
        grid.headerRows(),
        confidence,
        cells);
  }

  /** The area, or where that is much larger than what stands in it, what its text covers. */
  private static Box place(Grid grid) {
    Box text =
        grid.slots().stream()
            .flatMap(slot -> slot.chunks.stream())
            .map(Chunk::box)
            .reduce(Box::union)
            .orElse(grid.area());
    return grid.area().area() > ROOMY * text.area() ? text : grid.area().union(text);
  }

  private Cell cell(Grid grid, Slot slot) {
    StringBuilder text = new StringBuilder();
    List<Cell.Member> words = new ArrayList<>();
    double sum = 0;
    int length = 0;
    for (TextRow row : TextRow.rows(slot.chunks)) {
      if (text.length() > 0) {
        text.append('\n');
      }
      Piece last = null;
      for (Piece piece : pieces(row)) {
        text.append(Spaces.isBetween(last, piece) ? " " : "").append(piece.text());
        Cell.Member member = new Cell.Member(piece.line(), piece.word());
        if (!words.contains(member)) {
          words.add(member);
        }
        sum += piece.confidence() * piece.text().length();
        length += piece.text().length();
        last = piece;
      }
    }
    Box place = grid.box(slot).clippedTo(frame.size());
    return new Cell(
        slot.top,
        slot.first,
        slot.bottom - slot.top + 1,
        slot.last - slot.first + 1,
        slot.top < grid.headerRows(),
        text.toString(),
        frame.boxOnSource(place),
        length == 0 ? 1 : Math.min(1, sum / length),
        words);
  }

  private static List<Piece> pieces(TextRow row) {
    return row.chunks().stream()
        .flatMap(chunk -> chunk.pieces().stream())
        .sorted(Comparator.comparingDouble(piece -> piece.box().x()))
        .toList();
  }
}
