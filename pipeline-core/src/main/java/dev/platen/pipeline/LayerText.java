package dev.platen.pipeline;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextLayer;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of a PDF page's own layer, and what recognition adds to it. All in source pixels. */
final class LayerText {

  /** Name of the engine of words that the file itself holds. */
  static final String ENGINE = "layer";

  /** Share of a recognized word's box that layer words may cover before it counts as told. */
  private static final double TOLD = 0.5;

  private LayerText() {}

  /** The layer's lines as they are. */
  static Recognition of(TextLayer layer) {
    List<Line> lines = layer.lines();
    return new Recognition(
        TextSource.LAYER,
        ENGINE,
        null,
        null,
        script(lines),
        Recognition.meanConfidence(lines),
        lines);
  }

  /**
   * The layer's lines, followed by recognized words that stand in pictures of which it says
   * nothing.
   *
   * @param own the layer's text
   * @param seen what was recognized on the whole page
   * @param untold boxes with ink that the layer leaves out
   */
  static Recognition with(Recognition own, Recognition seen, List<Box> untold) {
    List<Box> told =
        own.lines().stream()
            .flatMap(line -> line.words().stream())
            .map(Word::box)
            .filter(box -> untold.stream().anyMatch(picture -> picture.intersectionArea(box) > 0))
            .toList();
    int regions = 1 + own.lines().stream().mapToInt(Line::region).max().orElse(-1);
    int paragraphs = 1 + own.lines().stream().mapToInt(Line::paragraph).max().orElse(-1);
    List<Line> lines = new ArrayList<>(own.lines());
    for (Line line : seen.lines()) {
      List<Word> fresh =
          line.words().stream().filter(word -> isUntold(word.box(), told, untold)).toList();
      if (!fresh.isEmpty()) {
        lines.add(part(line, fresh, regions, paragraphs));
      }
    }
    if (lines.size() == own.lines().size()) {
      return own;
    }
    boolean mostlyOwn = length(own.lines()) >= length(lines) - length(own.lines());
    return new Recognition(
        TextSource.MIXED,
        mostlyOwn ? own.engine() : seen.engine(),
        mostlyOwn ? own.engineVersion() : seen.engineVersion(),
        seen.language(),
        script(lines),
        Recognition.meanConfidence(lines),
        lines);
  }

  private static boolean isUntold(Box word, List<Box> told, List<Box> untold) {
    boolean inPicture =
        untold.stream()
            .anyMatch(
                box ->
                    word.centerX() >= box.x()
                        && word.centerX() < box.right()
                        && word.centerY() >= box.y()
                        && word.centerY() < box.bottom());
    return inPicture
        && told.stream().mapToDouble(word::intersectionArea).sum() <= TOLD * word.area();
  }

  /** The line with some of its words, numbered after the layer's regions and paragraphs. */
  private static Line part(Line line, List<Word> words, int regions, int paragraphs) {
    boolean whole = words.size() == line.words().size();
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    return new Line(
        whole ? line.text() : join(words),
        whole ? line.box() : box,
        whole ? line.polygon() : List.of(),
        whole ? line.baseline() : null,
        whole ? line.confidence() : Recognition.meanConfidence(withWords(line, words)),
        line.engine(),
        line.script(),
        regions + line.region(),
        paragraphs + line.paragraph(),
        words);
  }

  private static List<Line> withWords(Line line, List<Word> words) {
    return List.of(TextNormalization.withWords(line, line.text(), words));
  }

  /** Words in a row, with a space between them unless both sides are written without. */
  static String join(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (!text.isEmpty()
          && !(isSpaceless(text.codePointBefore(text.length()))
              && isSpaceless(word.text().codePointAt(0)))) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  private static boolean isSpaceless(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static long length(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .mapToLong(word -> word.text().length())
        .sum();
  }

  /** The script of most of the text; null where no word tells. */
  private static String script(List<Line> lines) {
    Map<String, Long> lengths = new TreeMap<>();
    for (Line line : lines) {
      for (Word word : line.words()) {
        if (word.script() != null) {
          lengths.merge(word.script(), (long) word.text().length(), Long::sum);
        }
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
