package dev.platen.export.view;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.BlockType;
import java.util.List;
import java.util.Objects;

/**
 * A region of the page.
 *
 * @param blockId unique in the table
 * @param type one of the closed list
 * @param subtype finer name of the type; null if there is none
 * @param level of a heading or list item, from 1; null else
 * @param readingOrder place on the page, from 0
 * @param parentId the region that holds it; null at the top
 * @param box upright box around it
 * @param polygon its corners where the box does not say it all; empty else
 * @param text its text, lines ended by a line feed; null or empty if there is none
 * @param confidence 0 to 1; null if unknown
 */
public record BlockView(
    String blockId,
    BlockType type,
    String subtype,
    Integer level,
    int readingOrder,
    String parentId,
    Box box,
    List<Point> polygon,
    String text,
    Double confidence) {

  public BlockView {
    Objects.requireNonNull(blockId, "blockId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(box, "box");
    polygon = List.copyOf(polygon);
  }

  /** Its outline: the polygon, else the corners of its box. */
  public List<Point> outline() {
    return polygon.size() > 2 ? polygon : box.corners();
  }
}
