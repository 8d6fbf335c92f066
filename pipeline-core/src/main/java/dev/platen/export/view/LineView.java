package dev.platen.export.view;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Baseline;
import java.util.List;
import java.util.Objects;

/**
 * A line of text.
 *
 * @param lineId unique in the table
 * @param blockId the region that holds it; null if none does
 * @param lineIndex place on the page in reading order, from 0
 * @param text its words with the spaces between them
 * @param box upright box around it
 * @param polygon its corners, clockwise from the top left of the text, where it is not upright
 * @param baseline where its letters stand; null if unknown
 * @param confidence 0 to 1; null if unknown
 * @param script ISO 15924 code; null if unknown
 * @param words in order
 */
public record LineView(
    String lineId,
    String blockId,
    int lineIndex,
    String text,
    Box box,
    List<Point> polygon,
    Baseline baseline,
    Double confidence,
    String script,
    List<WordView> words) {

  /** Height over width from which a line of several characters is a column. */
  private static final double COLUMN = 1.5;

  public LineView {
    Objects.requireNonNull(lineId, "lineId");
    Objects.requireNonNull(box, "box");
    polygon = List.copyOf(polygon);
    words = List.copyOf(words);
  }

  /** The line in another block. */
  public LineView in(String block) {
    return new LineView(
        lineId, block, lineIndex, text, box, polygon, baseline, confidence, script, words);
  }

  /** The line with its words. */
  public LineView with(List<WordView> read) {
    return new LineView(
        lineId, blockId, lineIndex, text, box, polygon, baseline, confidence, script, read);
  }

  public List<Point> outline() {
    return polygon.size() > 2 ? polygon : box.corners();
  }

  /** Whether its characters stand upright below each other, as in columns of Chinese. */
  public boolean isColumn() {
    return polygon.isEmpty()
        && text != null
        && text.codePointCount(0, text.length()) > 1
        && box.height() > COLUMN * box.width()
        && text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** For each word, whether the line has a space behind it. */
  public boolean[] spacesBehind() {
    boolean[] spaces = new boolean[words.size()];
    int at = 0;
    for (int i = 0; i < spaces.length; i++) {
      String word = words.get(i).text();
      int found = text == null ? -1 : text.indexOf(word, at);
      if (found < 0) {
        spaces[i] = i + 1 < spaces.length;
        continue;
      }
      at = found + word.length();
      spaces[i] = at < text.length() && Character.isWhitespace(text.charAt(at));
    }
    return spaces;
  }
}
