package dev.platen.pipeline;

import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One spelling for the same text: Unicode form NFC, no control characters, no halves of surrogate
 * pairs, no white space at the ends. The raw text of a word stays as the engine gave it.
 */
final class TextNormalization {

  private TextNormalization() {}

  /** The same text normalized; words and lines of which nothing is left are dropped. */
  static Recognition normalize(Recognition text) {
    List<Line> lines = new ArrayList<>(text.lines().size());
    for (Line line : text.lines()) {
      List<Word> words = normalizeWords(line.words());
      if (!words.isEmpty()) {
        lines.add(withWords(line, normalize(line.text()), words));
      }
    }
    return lines.isEmpty()
        ? Recognition.none()
        : new Recognition(
            text.source(),
            text.engine(),
            text.engineVersion(),
            text.language(),
            text.script(),
            text.confidence(),
            lines);
  }

  private static List<Word> normalizeWords(List<Word> words) {
    List<Word> normalized = new ArrayList<>(words.size());
    for (Word word : words) {
      String text = normalize(word.text());
      if (!text.isEmpty()) {
        normalized.add(word.spelled(text));
      }
    }
    return normalized;
  }

  static Line withWords(Line line, String text, List<Word> words) {
    return new Line(
        text,
        line.box(),
        line.polygon(),
        line.baseline(),
        line.confidence(),
        line.engine(),
        line.script(),
        line.region(),
        line.paragraph(),
        words);
  }

  static String normalize(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) && Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }
}
