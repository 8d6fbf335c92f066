package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of a sample as they were read in one way.
 *
 * @param rotation the turn before it
 * @param languages what it was read with
 * @param lines by their places on the page; places at which nothing was read have none
 */
record Trial(Rotation rotation, List<String> languages, Map<Box, Line> lines) {

  /** Mean confidence of characters; 0 without text. */
  double confidence() {
    double sum = 0;
    double length = 0;
    for (Line line : lines.values()) {
      sum += line.confidence() * line.text().length();
      length += line.text().length();
    }
    return length == 0 ? 0 : sum / length;
  }

  /** Confidence times amount of text, over words that can be believed. */
  double score() {
    return words().stream()
        .filter(word -> word.confidence() >= Attempt.READABLE)
        .mapToDouble(word -> word.confidence() * weight(word.text()))
        .sum();
  }

  /** Share of Han characters in the text. */
  double hanShare() {
    String text = text();
    long all = text.codePoints().filter(Character::isLetterOrDigit).count();
    return all == 0 ? 0 : (double) text.codePoints().filter(Trial::isHan).count() / all;
  }

  /** Letters and digits that were read. */
  long length() {
    return text().codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Letters in words that can be believed, Han characters among them. */
  long letters() {
    return believed().filter(Character::isLetter).count();
  }

  /** Han characters in words that can be believed. */
  long han() {
    return believed().filter(Trial::isHan).count();
  }

  private IntStream believed() {
    return words().stream()
        .filter(word -> word.confidence() >= Attempt.READABLE)
        .flatMapToInt(word -> word.text().codePoints());
  }

  /** The text, a line a line. */
  String text() {
    return lines.values().stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  /** Places whose line was read worse than a confidence, or not at all. */
  List<Box> doubtful(List<Box> sample, double confidence) {
    List<Box> doubtful = new ArrayList<>();
    for (Box box : sample) {
      Line line = lines.get(box);
      if (line == null || line.confidence() < confidence) {
        doubtful.add(box);
      }
    }
    return doubtful;
  }

  /** Some places where Chinese was read. */
  List<Box> hanPlaces(int most) {
    return lines.entrySet().stream()
        .filter(line -> line.getValue().text().codePoints().anyMatch(Trial::isHan))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  /** The part of the trial at some of its places. */
  Trial at(List<Box> places) {
    return new Trial(
        rotation,
        languages,
        lines.entrySet().stream()
            .filter(line -> places.contains(line.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** This trial and another of other lines at the same turn, as one. */
  Trial and(Trial more) {
    Map<Box, Line> all = new LinkedHashMap<>(lines);
    all.putAll(more.lines());
    return new Trial(rotation, languages, all);
  }

  /** The same lines, said to be in other languages. */
  Trial in(List<String> others) {
    return new Trial(rotation, others, lines);
  }

  /** All words. */
  List<Word> words() {
    return lines.values().stream().flatMap(line -> line.words().stream()).toList();
  }

  private static long weight(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(point -> isHan(point) ? 2 : 1)
        .sum();
  }

  static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
