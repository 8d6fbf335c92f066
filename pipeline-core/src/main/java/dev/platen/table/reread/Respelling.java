package dev.platen.table.reread;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes a figure as its column does; what the engine gave stays in the raw text of its words. */
final class Respelling {

  /** Words of one figure stand closer than so many times their height. */
  private static final double CLOSE = 0.6;

  private Respelling() {}

  /** The line with its figure spelled as the column spells them; the line itself if it is. */
  static Line of(Line line, FigureMarks marks) {
    String spelled = marks.spelled(line.text());
    if (spelled.equals(line.text())) {
      return line;
    }
    List<String> parts = List.of(spelled.split(" ", -1));
    List<Word> words = line.words();
    if (parts.size() == words.size()) {
      List<Word> same = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        same.add(words.get(i).spelled(parts.get(i)));
      }
      return line.withWords(spelled, same);
    }
    // What follows the figure, as DR or CR, is a word of its own.
    int rest = parts.size() - 1;
    List<Word> figure = words.subList(0, Math.max(0, words.size() - rest));
    if (rest > 1 || figure.isEmpty() || !areClose(figure)) {
      return line;
    }
    List<Word> joined = new ArrayList<>(List.of(joined(figure, parts.get(0))));
    joined.addAll(words.subList(figure.size(), words.size()));
    return line.withWords(spelled, joined);
  }

  private static boolean areClose(List<Word> words) {
    Box all = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    boolean across = all.width() >= all.height();
    double covered =
        words.stream().mapToDouble(w -> across ? w.box().width() : w.box().height()).sum();
    double white = Math.max(all.width(), all.height()) - covered;
    return white < CLOSE * Math.min(all.width(), all.height()) * (words.size() - 1);
  }

  private static Word joined(List<Word> words, String spelled) {
    StringBuilder raw = new StringBuilder();
    words.forEach(word -> raw.append(raw.length() == 0 ? "" : " ").append(word.textRaw()));
    Word first = words.get(0);
    return new Word(
        spelled,
        raw.toString(),
        words.stream().map(Word::box).reduce(Box::union).orElseThrow(),
        List.of(),
        Line.meanConfidence(words),
        first.engine(),
        first.script());
  }
}
