package dev.platen.export.view;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A word, or a run of characters in scripts without spaces.
 *
 * @param wordId unique in the table
 * @param lineIndex index of its line
 * @param text never empty
 * @param box upright box around it
 * @param polygon its corners, clockwise from the top left of the text, where it is not upright
 * @param confidence 0 to 1; null if unknown
 * @param engine name of the engine, or "layer" for a PDF's own text; null if unknown
 * @param alternative what another engine read; null where engines agree
 */
public record WordView(
    String wordId,
    int lineIndex,
    String text,
    Box box,
    List<Point> polygon,
    Double confidence,
    String engine,
    String alternative) {

  /** What {@code engine} says of a PDF's own text. */
  private static final String LAYER = "layer";

  public WordView {
    Objects.requireNonNull(wordId, "wordId");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(box, "box");
    polygon = List.copyOf(polygon);
  }

  public List<Point> outline() {
    return polygon.size() > 2 ? polygon : box.corners();
  }

  /** Whether the source file has this word as text already. */
  public boolean isFromLayer() {
    return LAYER.equals(engine);
  }
}
