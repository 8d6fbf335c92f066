package dev.platen.synthesize.typeset;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Word;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Fills boxes with vertical Chinese: lines from top to bottom, set from right to left. */
public final class VerticalFlow {

  private static final String NEVER_FIRST = "，。、；：？！」』）》〉】";

  private final PageBuilder page;
  private final Rectangle2D box;
  private double x;

  /**
   * @param box to fill, from its right side
   */
  public VerticalFlow(PageBuilder page, Rectangle2D box) {
    this.page = page;
    this.box = box;
    this.x = box.getMaxX();
  }

  /** Room left to the left, in points. */
  public double room() {
    return x - box.getMinX();
  }

  /** Leaves a gap. */
  public void skip(double gap) {
    x -= gap;
  }

  /**
   * Adds a region; what finds no room is left out.
   *
   * @param leading distance of lines, in ems
   * @param indent of the first line, in characters
   */
  public void add(BlockType what, String text, Word.Type type, double leading, int indent) {
    double size = type.size();
    int perLine = (int) (box.getHeight() / size);
    List<Line> lines = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    int next = 0;
    while (next < characters.length && room() >= size * leading) {
      int blank = lines.isEmpty() ? indent : 0;
      int end = Math.min(characters.length, next + perLine - blank);
      // A point may hang out of the line, as printers let it.
      if (end < characters.length && NEVER_FIRST.indexOf(characters[end]) >= 0) {
        end++;
      }
      double left = x - size * leading + size * (leading - 1) / 2;
      lines.add(line(characters, next, end, type, left, box.getMinY() + blank * size));
      x -= size * leading;
      next = end;
    }
    page.region(what, lines);
  }

  /** One vertical line of characters. */
  static Line line(int[] characters, int from, int to, Word.Type type, double left, double top) {
    Path2D outline = new Path2D.Double();
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      double y = top + (i - from) * type.size();
      outline.append(type.face().verticalGlyph(characters[i], type.size(), left, y), false);
      text.appendCodePoint(characters[i]);
    }
    Rectangle2D ink = outline.getBounds2D();
    return new Line(List.of(new Word(text.toString(), false, outline, ink, type, left, top)));
  }
}
