package dev.platen.model;

import java.util.List;
import java.util.Objects;

/**
 * The text of a page as an engine found it.
 *
 * @param source where the text comes from
 * @param engine name of the engine that gave most of it; null where there is no text
 * @param engineVersion version of engine and models; null where there is no text, or where most of
 *     it is the page's own
 * @param language Tesseract code ("eng", "chi_sim"); several joined by "+"; null where unknown
 * @param script ISO 15924 code of most of the text; null where unknown
 * @param confidence 0 to 1, over all words by length; null where there is no text
 * @param lines in the engine's reading order
 */
public record Recognition(
    TextSource source,
    String engine,
    String engineVersion,
    String language,
    String script,
    Double confidence,
    List<Line> lines) {

  public Recognition {
    Objects.requireNonNull(source, "source");
    lines = List.copyOf(lines);
    if (confidence != null) {
      Confidence.check(confidence);
    }
  }

  /** A page without text. */
  public static Recognition none() {
    return new Recognition(TextSource.NONE, null, null, null, null, null, List.of());
  }

  /** The same with other lines, of whose words the confidence is. */
  public Recognition withLines(List<Line> others) {
    return new Recognition(
        source, engine, engineVersion, language, script, meanConfidence(others), others);
  }

  /** Mean confidence of the words, each weighted by its length; null without words. */
  public static Double meanConfidence(List<Line> lines) {
    List<Word> words = lines.stream().flatMap(line -> line.words().stream()).toList();
    return words.isEmpty() ? null : Double.valueOf(Line.meanConfidence(words));
  }
}
