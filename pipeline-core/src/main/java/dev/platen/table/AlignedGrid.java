package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.model.Word;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;

/** A grid whose rows are rows of text and whose columns are parted by white space. */
record AlignedGrid(PageContent page, Recognition text, Box box, List<List<TextLine>> rows) {

  static AlignedGrid of(PageContent page, Box box, Recognition text) {
    List<TextLine> inside =
        page.lines().stream().filter(line -> Spans.inside(line.box(), box) > 0.6).toList();
    return new AlignedGrid(page, text, box, TextLine.rows(inside));
  }

  Table table() {
    List<CellRow> parts = rows.stream().map(CellRow::ofRow).toList();
    List<Double> starts = ColumnCount.starts(parts, page.em());
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < starts.size(); column++) {
        double from = starts.get(column);
        double to = column + 1 < starts.size() ? starts.get(column + 1) : Double.MAX_VALUE;
        cells.add(cell(row, column, from, to));
      }
    }
    return new Table(
        page.frame().boxOnSource(box),
        page.frame().outlineOnSource(box),
        rows.size(),
        starts.size(),
        0,
        0.5,
        cells);
  }

  private Cell cell(int row, int column, double from, double to) {
    List<Cell.Member> members = new ArrayList<>();
    List<String> read = new ArrayList<>();
    Box place = null;
    double confidence = 1;
    for (TextLine line : rows.get(row)) {
      Line source = text.lines().get(line.index());
      for (int i = 0; i < line.words().size(); i++) {
        Box word = line.words().get(i).box();
        if (word.centerX() >= from && word.centerX() < to) {
          Word found = source.words().get(i);
          members.add(new Cell.Member(line.index(), i));
          read.add(found.text());
          confidence = Math.min(confidence, found.confidence());
          place = place == null ? found.box() : place.union(found.box());
        }
      }
    }
    Box empty = page.frame().boxOnSource(new Box(from, TextLine.around(rows.get(row)).y(), 0, 0));
    return new Cell(
        row,
        column,
        1,
        1,
        false,
        String.join(" ", read),
        place == null ? empty : place,
        confidence,
        members);
  }
}
