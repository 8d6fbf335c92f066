package dev.platen.model;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.List;
import java.util.Objects;

/**
 * A line of text with its words, in reading direction.
 *
 * @param text the line as it reads: words joined as its script wants
 * @param box upright box around it
 * @param polygon its corners where it is not upright, clockwise from its top left; empty else
 * @param baseline null where the engine gives none
 * @param confidence 0 to 1
 * @param engine name of the engine, or "layer" for a PDF's own text
 * @param script ISO 15924 code; null where unknown
 * @param region the engine's own grouping: lines of one column or box share a number, in the
 *     engine's reading order
 * @param paragraph the same for paragraphs, counted over the page
 * @param words at least one
 */
public record Line(
    String text,
    Box box,
    List<Point> polygon,
    Baseline baseline,
    double confidence,
    String engine,
    String script,
    int region,
    int paragraph,
    List<Word> words) {

  public Line {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(engine, "engine");
    Confidence.check(confidence);
    polygon = List.copyOf(polygon);
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one word");
    }
  }

  /** The same line in another region and paragraph. */
  public Line in(int otherRegion, int otherParagraph) {
    return new Line(
        text,
        box,
        polygon,
        baseline,
        confidence,
        engine,
        script,
        otherRegion,
        otherParagraph,
        words);
  }

  /**
   * The same with at least one other word, and the box and confidence of these; without polygon and
   * baseline, which are those of the whole line.
   */
  public Line around(String reading, List<Word> others) {
    return new Line(
        reading,
        others.stream().map(Word::box).reduce(Box::union).orElseThrow(),
        List.of(),
        null,
        meanConfidence(others),
        engine,
        script,
        region,
        paragraph,
        others);
  }

  /** Mean confidence of at least one word, each weighted by its length. */
  public static double meanConfidence(List<Word> words) {
    double sum = 0;
    long length = 0;
    for (Word word : words) {
      sum += word.confidence() * word.text().length();
      length += word.text().length();
    }
    return Math.min(1, sum / length);
  }

  /** The line at its place with other words, of which its confidence is the mean. */
  public Line withWords(String reading, List<Word> others) {
    return new Line(
        reading,
        box,
        polygon,
        baseline,
        meanConfidence(others),
        engine,
        script,
        region,
        paragraph,
        others);
  }
}
