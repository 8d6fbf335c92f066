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
 * @param engine name of the engine, or "layer" for a PDF's own text; two names with a plus between
 *     where two engines read the same
 * @param script ISO 15924 code ("Latn", "Hans"); null where unknown
 * @param alternative what another engine read here instead; null where engines agree or one read
 * @param alternativeEngine name of that engine; null where {@code alternative} is
 * @param confidenceRaw what the engine itself said, 0 to 1; null where that is not known any more
 */
public record Word(
    String text,
    String textRaw,
    Box box,
    List<Point> polygon,
    double confidence,
    String engine,
    String script,
    String alternative,
    String alternativeEngine,
    Double confidenceRaw) {

  public Word {
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(textRaw, "textRaw");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A word has text");
    }
    Confidence.check(confidence);
    if (confidenceRaw != null) {
      Confidence.check(confidenceRaw);
    }
    if ((alternative == null) != (alternativeEngine == null)) {
      throw new IllegalArgumentException("An alternative comes with its engine");
    }
    polygon = List.copyOf(polygon);
  }

  /** A word that one engine read, as sure as it says itself. */
  public Word(
      String text,
      String textRaw,
      Box box,
      List<Point> polygon,
      double confidence,
      String engine,
      String script) {
    this(text, textRaw, box, polygon, confidence, engine, script, null, null, confidence);
  }

  /** The same word elsewhere. */
  public Word at(Box place, List<Point> corners) {
    return new Word(
        text,
        textRaw,
        place,
        corners,
        confidence,
        engine,
        script,
        alternative,
        alternativeEngine,
        confidenceRaw);
  }

  /** The same word in another spelling; what the engine gave stays. */
  public Word spelled(String spelling) {
    return new Word(
        spelling,
        textRaw,
        box,
        polygon,
        confidence,
        engine,
        script,
        alternative,
        alternativeEngine,
        confidenceRaw);
  }

  /** The same word with another confidence; what the engine said of itself stays. */
  public Word withConfidence(double value) {
    return new Word(
        text,
        textRaw,
        box,
        polygon,
        value,
        engine,
        script,
        alternative,
        alternativeEngine,
        confidenceRaw);
  }

  /** The same word with what the engine said of itself rounded or put otherwise. */
  public Word withConfidenceRaw(Double value) {
    return new Word(
        text,
        textRaw,
        box,
        polygon,
        confidence,
        engine,
        script,
        alternative,
        alternativeEngine,
        value);
  }

  /**
   * The same word, read alike by another engine.
   *
   * @param other name of that engine
   * @param both how sure the two are together
   */
  public Word agreed(String other, double both) {
    return new Word(
        text, textRaw, box, polygon, both, engine + "+" + other, script, null, null, both);
  }

  /** The same word, with what another engine read in its place. */
  public Word withAlternative(String other, String otherEngine) {
    return new Word(
        text, textRaw, box, polygon, confidence, engine, script, other, otherEngine, confidenceRaw);
  }
}
