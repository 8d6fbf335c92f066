package dev.platen.ocr.ppocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts long lines where no letter is hurt. The recognizer's time grows faster than the length of
 * what it is shown: pieces of at most {@value #LONGEST} heights take a third less.
 */
final class StripCuts {

  /** Heights. */
  static final int LONGEST = 12;

  /** A piece is cut in its second part only, so that pieces do not get many and short. */
  private static final double EARLIEST = 0.6;

  private StripCuts() {}

  /** A piece of a strip: columns from the first to before the last. */
  record Piece(int from, int to) {}

  /** The pieces of a strip, in order, without gap or overlap. */
  static List<Piece> of(StripInk ink) {
    int longest = LONGEST * ink.height();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (ink.width() - from > longest) {
      int to = cut(ink, from + (int) (EARLIEST * longest), from + longest);
      pieces.add(new Piece(from, to));
      from = to;
    }
    pieces.add(new Piece(from, ink.width()));
    return pieces;
  }

  /** The middle of the widest blank in a range; its end where nothing is blank. */
  private static int cut(StripInk ink, int earliest, int latest) {
    int best = latest;
    int widest = 0;
    int column = earliest;
    while (column < latest) {
      if (ink.isInked(column)) {
        column++;
        continue;
      }
      int end = Math.min(latest, ink.nextInked(column));
      if (end - column >= widest) {
        widest = end - column;
        best = column + widest / 2;
      }
      column = end;
    }
    return Math.max(best, earliest);
  }
}
