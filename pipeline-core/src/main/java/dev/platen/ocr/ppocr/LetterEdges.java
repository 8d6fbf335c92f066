package dev.platen.ocr.ppocr;

import dev.platen.geometry.TiltedBox;
import java.util.List;

/**
 * Where letters begin and end. A recognizer of the CTC family tells middles only: letters reach
 * half way to their neighbours, and no further than their ink.
 */
final class LetterEdges {

  private final TiltedBox line;
  private final List<Letter> letters;
  private final StripInk ink;

  /** Pixels of the page for a pixel of the strip. */
  private final double scale;

  LetterEdges(TiltedBox line, List<Letter> letters, StripInk ink) {
    this.line = line;
    this.letters = letters;
    this.ink = ink;
    this.scale = line.height() / ink.height();
  }

  /** A range of columns, from the first to before the last. */
  private record Columns(int from, int to) {}

  /** The middle of a letter's ink, in pixels of the strip. */
  double middle(int letter) {
    Columns columns = columns(letter, letter + 1);
    return (columns.from() + columns.to()) / 2.0;
  }

  private Columns columns(int from, int to) {
    int left = start(from);
    int right = Math.max(left + 1, end(to - 1));
    int inkLeft = ink.nextInked(left);
    int inkRight = ink.lastInkedBefore(right) + 1;
    return inkLeft < inkRight ? new Columns(inkLeft, inkRight) : new Columns(left, right);
  }

  /** The box around some letters: from the first to before the last. */
  TiltedBox around(int from, int to) {
    Columns columns = columns(from, to);
    int left = columns.from();
    int right = columns.to();
    int top = Math.max(0, ink.firstRow(left, right));
    int bottom = Math.max(top, ink.lastRow(left, right)) + 1;
    boolean hasInk = ink.firstRow(left, right) >= 0;
    return line.part(
        Math.min(left * scale, line.width() - scale),
        Math.min(right * scale, line.width()),
        hasInk ? top * scale : 0,
        hasInk ? bottom * scale : line.height());
  }

  /** The line from its first letter to its last: detectors take in a rim of white, and more. */
  TiltedBox lettered() {
    return around(0, letters.size());
  }

  private int start(int letter) {
    return letter == 0 ? 0 : border(letter - 1, letter);
  }

  private int end(int letter) {
    return letter == letters.size() - 1 ? ink.width() : border(letter, letter + 1);
  }

  private int border(int left, int right) {
    return (int) Math.round((letters.get(left).center() + letters.get(right).center()) / 2);
  }
}
