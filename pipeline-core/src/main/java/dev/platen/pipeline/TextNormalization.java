package dev.platen.pipeline;

import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One spelling for the same text. The raw text of a word stays as the engine gave it.
 *
 * <ul>
 *   <li>Unicode form NFC; no control characters, no halves of surrogate pairs, no white space at
 *       the ends.
 *   <li>Ligatures are the letters that they join; two single quotation marks in a row are one
 *       double.
 *   <li>A dot in the middle that begins a line is a bullet.
 *   <li>{@link ChineseSpelling} of lines with Chinese characters.
 * </ul>
 */
final class TextNormalization {

  private static final Pattern LIGATURE = Pattern.compile("[\ufb00-\ufb06]");
  private static final Pattern TWO_QUOTES =
      Pattern.compile("\u2018\u2018|\u2019\u2019|\u201a\u201a|''|``");

  private static final String MIDDLE_DOT = "\u00b7";
  private static final String BULLET = "\u2022";

  private TextNormalization() {}

  /** The same text normalized; words and lines of which nothing is left are dropped. */
  static Recognition normalize(Recognition text) {
    List<Line> lines = new ArrayList<>(text.lines().size());
    for (Line line : text.lines()) {
      List<Word> words = normalizeWords(line.words());
      if (!words.isEmpty()) {
        String own = bulleted(normalize(line.text()));
        words.set(0, words.get(0).spelled(bulleted(words.get(0).text())));
        boolean chinese = ChineseSpelling.concerns(own);
        lines.add(
            withWords(
                line,
                chinese ? ChineseSpelling.of(own, ' ', ' ') : own,
                chinese ? spelled(words) : words));
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

  /** The same line normalized; empty if nothing of it is left. */
  static Optional<Line> normalize(Line line) {
    Recognition alone =
        new Recognition(
            TextSource.OCR, line.engine(), null, null, line.script(), null, List.of(line));
    return normalize(alone).lines().stream().findFirst();
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

  /** Each word in the spelling that it has between its neighbours. */
  private static List<Word> spelled(List<Word> words) {
    List<Word> spelled = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      String before = i > 0 ? words.get(i - 1).text() : " ";
      String after = i + 1 < words.size() ? words.get(i + 1).text() : " ";
      spelled.add(
          words
              .get(i)
              .spelled(
                  ChineseSpelling.of(
                      text, before.codePointBefore(before.length()), after.codePointAt(0))));
    }
    return spelled;
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
    String composed = Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    return TWO_QUOTES
        .matcher(LIGATURE.matcher(composed).replaceAll(TextNormalization::letters))
        .replaceAll(TextNormalization::doubled);
  }

  private static String bulleted(String text) {
    return text.startsWith(MIDDLE_DOT) ? BULLET + text.substring(MIDDLE_DOT.length()) : text;
  }

  private static String letters(MatchResult ligature) {
    return Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC);
  }

  private static String doubled(MatchResult quotes) {
    return switch (quotes.group().charAt(0)) {
      case '\u2018' -> "\u201c";
      case '\u2019' -> "\u201d";
      case '\u201a' -> "\u201e";
      default -> "\"";
    };
  }
}
