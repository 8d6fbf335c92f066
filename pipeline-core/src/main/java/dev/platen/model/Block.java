package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A region of the page.
 *
 * @param type one of the closed list
 * @param subtype a finer name; null if there is none
 * @param level depth of a heading or list, from 1; null for other types
 * @param readingOrder position among the blocks of the page, from 0
 * @param parent reading order of the block that holds this one; null at the top
 * @param box upright box around it
 * @param polygon its outline where it is not that box; empty else
 * @param confidence 0 to 1
 * @param lines indices into {@link Recognition#lines()}, in reading order
 */
public record Block(
    BlockType type,
    String subtype,
    Integer level,
    int readingOrder,
    Integer parent,
    Box box,
    List<Point> polygon,
    double confidence,
    List<Integer> lines) {

  public Block {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(box, "box");
    Confidence.check(confidence);
    polygon = List.copyOf(polygon);
    lines = List.copyOf(lines);
  }

  /** The same region taken for something else. */
  public Block as(BlockType other, String finer, Integer depth) {
    return new Block(other, finer, depth, readingOrder, parent, box, polygon, confidence, lines);
  }
}
