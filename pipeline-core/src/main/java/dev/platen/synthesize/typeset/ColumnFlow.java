package dev.platen.synthesize.typeset;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.Line;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Fills the columns of a page one after the other. A paragraph that is cut is two regions. */
public final class ColumnFlow {

  private final PageBuilder page;
  private final List<Rectangle2D> columns;
  private int column;
  private double y;

  /**
   * @param columns in reading order
   */
  public ColumnFlow(PageBuilder page, List<Rectangle2D> columns) {
    this.page = page;
    this.columns = List.copyOf(columns);
    this.y = columns.get(0).getMinY();
  }

  /** Columns of equal width with gutters between them. */
  public static List<Rectangle2D> columns(Rectangle2D area, int count, double gutter) {
    double width = (area.getWidth() - (count - 1) * gutter) / count;
    List<Rectangle2D> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(
          new Rectangle2D.Double(
              area.getX() + i * (width + gutter), area.getY(), width, area.getHeight()));
    }
    return columns;
  }

  /** Whether there is no room for another line. */
  public boolean full() {
    return column >= columns.size();
  }

  /** Room left in this column. */
  public double room() {
    return full() ? 0 : columns.get(column).getMaxY() - y;
  }

  /** The column that is being filled. */
  public Rectangle2D column() {
    return columns.get(column);
  }

  /** Where the next thing in this column begins. */
  public double y() {
    return y;
  }

  /** Leaves a gap, but not at the head of a column. */
  public void skip(double gap) {
    if (!full() && y > columns.get(column).getMinY()) {
      y += gap;
    }
  }

  /** Takes a space of this height in the column, or in the next one; null if there is none. */
  public Rectangle2D take(double height) {
    if (!full() && room() < height) {
      nextColumn();
    }
    if (full() || room() < height) {
      return null;
    }
    Rectangle2D taken = new Rectangle2D.Double(column().getX(), y, column().getWidth(), height);
    y += height;
    return taken;
  }

  private void nextColumn() {
    column++;
    y = full() ? 0 : columns.get(column).getMinY();
  }

  /** Adds a paragraph; what finds no room is left out, and the flow is full. */
  public void add(BlockType what, String text, PageBuilder.Paragraph style) {
    if (full()) {
      return;
    }
    Measure measure = new Measure(style.type(), column().getWidth());
    List<Line> part = new ArrayList<>();
    for (Measure.Broken broken : measure.broken(text, style.indent())) {
      if (room() < style.step()) {
        page.region(what, part);
        part.clear();
        nextColumn();
        if (full()) {
          return;
        }
      }
      double baseline = y + style.type().size() * PageBuilder.ASCENT;
      part.add(measure.set(broken, column().getX(), baseline, style.align()));
      y += style.step();
    }
    page.region(what, part);
  }

  /** Adds a heading, with two lines' room below it, or none at all. */
  public void heading(BlockType what, String text, PageBuilder.Paragraph style, double below) {
    if (!full() && room() < style.step() * 3 + below) {
      nextColumn();
    }
    if (!full()) {
      add(what, text, style);
      skip(below);
    }
  }
}
