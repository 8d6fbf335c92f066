package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.Spacing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one line of two readings of it. */
final class LineMerge {

  private final RoutingPolicy policy;

  LineMerge(RoutingPolicy policy) {
    this.policy = policy;
  }

  /**
   * The words of a line, from left to right; may be empty.
   *
   * @param first what the first engine read there
   * @param second what the second engine read there
   */
  List<Word> words(List<Word> first, List<Word> second) {
    List<Word> words = new ArrayList<>();
    for (WordGroups.Group group : WordGroups.of(first, second)) {
      if (group.first().isEmpty()) {
        words.addAll(group.second());
      } else if (group.second().isEmpty()) {
        group.first().stream().filter(policy::keepsAlone).forEach(words::add);
      } else {
        words.addAll(chosen(group));
      }
    }
    return words;
  }

  /** All words of one of the engines: those of the one that is surer of all. */
  List<Word> whole(List<Word> first, List<Word> second) {
    return chosen(new WordGroups.Group(first, second));
  }

  private List<Word> chosen(WordGroups.Group group) {
    String first = letters(group.first());
    String second = letters(group.second());
    if (first.equals(second)) {
      return agreed(group);
    }
    return policy.prefersSecond(group.first(), group.second())
        ? withAlternative(group.second(), group.first())
        : withAlternative(group.first(), group.second());
  }

  /**
   * Where engines agree, the first one's words are taken, which knows more of spaces. That both are
   * wrong in the same way is as unlikely as either being wrong, together.
   */
  private static List<Word> agreed(WordGroups.Group group) {
    String engine = group.second().get(0).engine();
    double other = group.second().stream().mapToDouble(Word::confidence).min().orElse(0);
    return group.first().stream()
        .map(word -> word.agreed(engine, 1 - (1 - word.confidence()) * (1 - other)))
        .toList();
  }

  private static List<Word> withAlternative(List<Word> taken, List<Word> left) {
    List<Word> words = new ArrayList<>(taken);
    String other = left.stream().map(Word::text).collect(Collectors.joining(" "));
    words.set(0, taken.get(0).withAlternative(other, left.get(0).engine()));
    return words;
  }

  private static String letters(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }

  /** A line like another, but with these words. */
  static Line line(Line like, List<Word> words) {
    boolean same = words.equals(like.words());
    return new Line(
        same ? like.text() : Spacing.join(words),
        words.stream().map(Word::box).reduce(Box::union).orElseThrow(),
        like.polygon(),
        like.baseline(),
        Line.meanConfidence(words),
        most(words, Word::engine),
        most(words, Word::script),
        like.region(),
        like.paragraph(),
        words);
  }

  /** The engine that gave most of the text. */
  static String engineOfMost(List<Line> lines) {
    return most(words(lines), Word::engine);
  }

  /** The script of most of the text; null where no word has one. */
  static String scriptOfMost(List<Line> lines) {
    return most(words(lines), Word::script);
  }

  private static List<Word> words(List<Line> lines) {
    return lines.stream().flatMap(line -> line.words().stream()).toList();
  }

  private static String most(List<Word> words, Function<Word, String> property) {
    Map<String, Integer> lengths = new TreeMap<>();
    for (Word word : words) {
      String value = property.apply(word);
      if (value != null) {
        lengths.merge(value, word.text().length(), Integer::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
