package dev.platen.chunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text after its sentences; what goes on too long without an end is cut between words. */
final class Sentences {

  private static final int LONGEST = 2_000;

  private Sentences() {}

  /** The sentences with the space after them; together they are the text. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      while (end - start > LONGEST) {
        int space = text.lastIndexOf(' ', start + LONGEST);
        int cut = space > start ? space + 1 : start + LONGEST;
        sentences.add(text.substring(start, cut));
        start = cut;
      }
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
