package dev.platen.table.reread;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of a line that stand in one cell.
 *
 * @param line index among the lines of the page
 * @param first index of the first word among the words of the line
 * @param words one after the other, at least one
 * @param shape what the column says of a cell in it
 */
record Passage(int line, int first, List<Word> words, ColumnShape shape) {

  /** Part of the length of a text that a second reading may pass over: ends of rulings, specks. */
  private static final double PASSED_OVER = 0.25;

  Passage {
    words = List.copyOf(words);
  }

  /** Mean over its words, by their length. */
  double confidence() {
    return Line.meanConfidence(words);
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /**
   * The passage as a line of its own.
   *
   * @param whole the line that it is in
   */
  Line asLine(Line whole) {
    return whole.withWords(text(), words);
  }

  /** The only characters that can stand here; empty for any. */
  String characters() {
    return shape.charactersFor(text());
  }

  /**
   * Whether another reading is taken: it is surer than the first, is as long, and is what the
   * column holds if that is known and the first reading was, or only its characters were allowed.
   */
  boolean isBetter(Line again) {
    String text = again.text();
    boolean fits = shape.fits(text);
    boolean wanted = !characters().isEmpty() || shape.fits(text());
    return !text.isBlank()
        && (fits || !wanted)
        && Line.meanConfidence(again.words()) > confidence()
        && extent(again.words()) >= (1 - PASSED_OVER) * extent(words);
  }

  /** Length of what words cover, in whichever direction they run. */
  private static double extent(List<Word> words) {
    Box all = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    return Math.max(all.width(), all.height());
  }

  /**
   * What was read in its place.
   *
   * @param again the line that takes the place of the passage
   */
  record Reading(Passage passage, Line again) {

    /** The line of the page with this in it. */
    Line in(Line whole) {
      int first = passage.first();
      int end = first + passage.words().size();
      List<Word> words = new ArrayList<>(whole.words().subList(0, first));
      words.addAll(reread());
      words.addAll(whole.words().subList(end, whole.words().size()));
      return whole.withWords(text(whole, first, end), words);
    }

    /** The words, the first of which tells what was read before if that was something else. */
    private List<Word> reread() {
      List<Word> words = new ArrayList<>(again.words());
      String before = passage.text();
      if (!plain(before).equals(plain(again.text()))) {
        words.set(0, words.get(0).withAlternative(before, passage.words().get(0).engine()));
      }
      return words;
    }

    private static String plain(String text) {
      return text.replace(" ", "");
    }

    /** The text of the line, the part that was read again exchanged. */
    private String text(Line whole, int first, int end) {
      int from = 0;
      int to = 0;
      for (int i = 0; i < end; i++) {
        String word = whole.words().get(i).text();
        int at = whole.text().indexOf(word, to);
        if (at < 0) {
          return joined(whole, first, end);
        }
        from = i == first ? at : from;
        to = at + word.length();
      }
      return whole.text().substring(0, from) + again.text() + whole.text().substring(to);
    }

    private String joined(Line whole, int first, int end) {
      List<String> parts = new ArrayList<>();
      whole.words().subList(0, first).forEach(word -> parts.add(word.text()));
      parts.add(again.text());
      whole.words().subList(end, whole.words().size()).forEach(word -> parts.add(word.text()));
      return String.join(" ", parts);
    }
  }
}
