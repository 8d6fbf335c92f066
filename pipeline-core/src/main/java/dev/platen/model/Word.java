package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A recognised word, or a run of characters in scripts without spaces.
 *
 * @param text normalised text, never empty
 * @param textRaw text as the engine gave it
 * @param box upright box around it
 * @param polygon its corners where it is not upright, clockwise from its top left; empty else
 * @param confidence 0 to 1
 * @param engine name of the engine, or "layer" for a PDF's own text
 * @param script ISO 15924 code ("Latn", "Hans"); null where unknown
 */
public record Word(
    String text,
    String textRaw,
    Box box,
    List<Point> polygon,
    double confidence,
    String engine,
    String script) {

  public Word {
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(textRaw, "textRaw");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A word has text");
    }
    Confidence.check(confidence);
    polygon = List.copyOf(polygon);
  }
}
