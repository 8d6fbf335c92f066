package dev.platen.synthesize.typeset;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.Cell;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.page.Table;
import dev.platen.synthesize.page.Word;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/** Sets tables, ruled or not, on a page. */
public final class TableSetter {

  private final PageBuilder page;
  private final Look look;
  private final List<Column> columns;

  /**
   * @param columns from left to right
   */
  public TableSetter(PageBuilder page, Look look, List<Column> columns) {
    this.page = page;
    this.look = look;
    this.columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param width in points, with its padding
   * @param align of its text
   */
  public record Column(double width, Align align) {}

  /** Which rules a table has. */
  public enum Ruling {
    /** A box around every cell. */
    FULL,
    /** Between rows only. */
    ROWS,
    /** Above and below the header and at the end. */
    BOOK,
    /** Between columns and around. */
    COLUMNS,
    /** None: every other row is tinted. */
    TINTED,
    NONE
  }

  /**
   * How a table looks.
   *
   * @param body font of its cells
   * @param head font of its header
   * @param ruling its rules
   * @param weight of its rules, in points
   * @param padding above and below the text of a row, in points
   * @param rules color of rules and tints
   */
  public record Look(
      Word.Type body, Word.Type head, Ruling ruling, double weight, double padding, Color rules) {

    /** Height of a row of one line. */
    public double rowHeight() {
      return body.size() * 1.2 + 2 * padding;
    }
  }

  /**
   * A row.
   *
   * @param header whether it is set as header
   * @param cells texts; one that is null is covered by the cell before it
   */
  public record Row(boolean header, List<String> cells) {

    public Row {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** A header. */
    public static Row header(List<String> cells) {
      return new Row(true, cells);
    }

    /** A row of the body. */
    public static Row of(List<String> cells) {
      return new Row(false, cells);
    }
  }

  /** What was set. */
  private final class Draft {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringJoiner text = new StringJoiner("\n");
    private final List<Double> edges = new ArrayList<>();
  }

  /**
   * Sets rows from the top.
   *
   * @param continues whether it goes on from the page before
   * @param caption empty if it has none
   * @return y of its lower edge
   */
  public double set(List<Row> rows, double left, double top, boolean continues, String caption) {
    Draft draft = new Draft();
    draft.edges.add(top);
    double y = top;
    for (int row = 0; row < rows.size(); row++) {
      y = row(draft, rows.get(row), row, left, y);
      draft.edges.add(y);
    }
    double right = left + columns.stream().mapToDouble(Column::width).sum();
    Rectangle2D box = new Rectangle2D.Double(left, top, right - left, y - top);
    rules(draft, rows, box);
    page.add(new Table(box, draft.cells, continues, caption));
    page.add(new Region(BlockType.TABLE, draft.lines, box, draft.text.toString()));
    return y;
  }

  private double row(Draft draft, Row row, int index, double left, double top) {
    Word.Type type = row.header() ? look.head() : look.body();
    StringJoiner text = new StringJoiner(" ");
    double x = left;
    double bottom = top + look.rowHeight();
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      String content = row.cells().get(column);
      if (content == null) {
        continue;
      }
      int span = span(row, column);
      double width =
          columns.subList(column, column + span).stream().mapToDouble(Column::width).sum();
      double pad = Math.min(3, width / 12);
      Align align = span > 1 && row.header() ? Align.CENTER : columns.get(column).align();
      PageBuilder.Paragraph style = new PageBuilder.Paragraph(type, align, 1.2, 0);
      List<Line> lines =
          page.lines(content, style, x + pad, top + look.padding() + 0.1, width - 2 * pad);
      bottom = Math.max(bottom, top + lines.size() * style.step() + 2 * look.padding());
      Rectangle2D box = new Rectangle2D.Double(x, top, width, 0);
      cells.add(new Cell(index, column, 1, span, row.header(), lines, box));
      if (!content.isEmpty()) {
        text.add(new Cell(0, 0, 1, 1, false, lines, box).text());
      }
      draft.lines.addAll(lines);
      x += width;
    }
    for (Cell cell : cells) {
      cell.box().setRect(cell.box().getX(), top, cell.box().getWidth(), bottom - top);
    }
    draft.cells.addAll(cells);
    draft.text.add(text.toString());
    return bottom;
  }

  private static int span(Row row, int column) {
    int span = 1;
    while (column + span < row.cells().size() && row.cells().get(column + span) == null) {
      span++;
    }
    return span;
  }

  private void rules(Draft draft, List<Row> rows, Rectangle2D box) {
    double weight = look.weight();
    List<Double> edges = draft.edges;
    switch (look.ruling()) {
      case FULL -> draft.cells.forEach(cell -> page.frame(cell.box(), weight, look.rules()));
      case ROWS -> edges.forEach(y -> rule(box, y, weight));
      case BOOK -> {
        int headers = (int) rows.stream().filter(Row::header).count();
        rule(box, edges.get(0), weight * 1.6);
        rule(box, edges.get(headers), weight);
        rule(box, edges.get(edges.size() - 1), weight * 1.6);
      }
      case COLUMNS -> {
        page.frame(box, weight, look.rules());
        double x = box.getMinX();
        for (Column column : columns) {
          page.upright(x, box.getMinY(), box.getMaxY(), weight, look.rules());
          x += column.width();
        }
        rule(box, edges.get(1), weight);
      }
      case TINTED -> {
        for (int row = 0; row + 1 < edges.size(); row += 2) {
          Rectangle2D stripe =
              new Rectangle2D.Double(
                  box.getMinX(),
                  edges.get(row),
                  box.getWidth(),
                  edges.get(row + 1) - edges.get(row));
          page.draw(stripe, new Color(look.rules().getRGB() & 0xFFFFFF | 0x28000000, true));
        }
      }
      case NONE -> {
        // Space alone separates.
      }
    }
  }

  private void rule(Rectangle2D box, double y, double weight) {
    page.rule(box.getMinX(), box.getMaxX(), y, weight, look.rules());
  }
}
