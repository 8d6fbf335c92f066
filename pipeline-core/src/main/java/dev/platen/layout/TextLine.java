package dev.platen.layout;

import dev.platen.geometry.Box;
import java.util.List;

/**
 * A line of text in the reading frame.
 *
 * @param index among the lines of the recognition
 * @param box around its ink
 * @param nominal the box it would have with both tall and deep letters in it
 * @param size of its type in pixels: the em, as nearly as it can be told
 * @param weight width of strokes over size of type; NaN where not measured
 * @param text as it reads
 * @param words its words
 */
record TextLine(
    int index, Box box, Box nominal, double size, double weight, String text, List<Token> words) {

  /** A word and the box around it. */
  record Token(Box box, String text) {}

  TextLine {
    words = List.copyOf(words);
  }

  /** Share of the lower of both lines' heights that they have in common, 0 to 1. */
  double sharesRow(TextLine other) {
    return Spans.shared(box.y(), box.bottom(), other.box.y(), other.box.bottom());
  }

  int length() {
    return text.length();
  }
}
