package dev.platen.synthesize.page;

import dev.platen.model.BlockType;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A region of a page.
 *
 * @param type what it is
 * @param lines in reading order; none in a figure
 * @param frame what it covers
 * @param text its lines with line breaks between; the cells of a table's row are one line
 */
public record Region(BlockType type, List<Line> lines, Rectangle2D frame, String text) {

  public Region {
    lines = List.copyOf(lines);
  }

  /** A region of text, as large as its ink. */
  public static Region of(BlockType type, List<Line> lines) {
    Rectangle2D frame = null;
    for (Line line : lines) {
      frame = frame == null ? line.ink() : frame.createUnion(line.ink());
    }
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    return new Region(type, lines, frame, text);
  }

  /** A region without text. */
  public static Region figure(Rectangle2D frame) {
    return new Region(BlockType.FIGURE, List.of(), frame, "");
  }
}
