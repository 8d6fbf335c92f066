package dev.platen.ocr.ppocr;

import dev.platen.ocr.Spacing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the spaces between words, most of which PP-OCR's Chinese recognizers leave out.
 *
 * <ul>
 *   <li>Where letters stand at even distances, as on receipts and typewritten pages, a space is a
 *       place that is left free.
 *   <li>Elsewhere it is a blank between two letters that is wide against the height of the line,
 *       and wider than the usual blank between letters there.
 * </ul>
 *
 * <p>Runs of Latin letters between Han characters are looked at one by one: they are often set in
 * another font. Between Han characters there are no spaces, however far they are apart.
 */
final class WordSpaces {

  /** Heights of the ink of a line: less is never a space. */
  private static final double NARROWEST = 0.17;

  /** Heights: by how much a space is wider than the usual blank between letters. */
  private static final double WIDER = 0.14;

  /** Heights that are a space even between two or three letters, and around points in numbers. */
  private static final double SURE = 0.6;

  /** Heights that are a space between a comma and a letter: hardly ever is there none. */
  private static final double AFTER_COMMA = 0.08;

  /** Letters from which a run tells how far apart its letters stand. */
  private static final int FEW = 4;

  /** Places between the middles of two letters from which one is free. */
  private static final double PLACE_FREE = 1.5;

  /** Mean distance of letters from evenly spaced places, up to which print is monospaced. */
  private static final double EVEN = 0.13;

  private final List<Letter> letters;
  private final StripInk ink;
  private final double[] gaps;
  private final double[] distances;

  private WordSpaces(List<Letter> letters, LetterEdges edges, StripInk ink) {
    this.letters = letters;
    this.ink = ink;
    this.gaps = new double[letters.size()];
    this.distances = new double[letters.size()];
    double height = inkHeight();
    for (int i = 1; i < gaps.length; i++) {
      int from = (int) letters.get(i - 1).center();
      gaps[i] = ink.widestGap(from, (int) letters.get(i).center()) / height;
      distances[i] = edges.middle(i) - edges.middle(i - 1);
    }
  }

  private double inkHeight() {
    int top = ink.firstRow(0, ink.width());
    return top < 0 ? ink.height() : ink.lastRow(0, ink.width()) + 1.0 - top;
  }

  /** The letters, by their places in the list, before which there is a space. */
  static BitSet before(List<Letter> letters, LetterEdges edges, StripInk ink) {
    return new WordSpaces(letters, edges, ink).find();
  }

  private BitSet find() {
    BitSet spaces = new BitSet();
    int start = 0;
    for (int i = 1; i <= letters.size(); i++) {
      if (i == letters.size() || isUnspaced(i) != isUnspaced(start)) {
        if (!isUnspaced(start)) {
          findWithin(start, i, spaces);
        }
        if (i < letters.size()) {
          spaces.set(i, Spacing.isSpaceBetween(character(i - 1), character(i), gaps[i]));
        }
        start = i;
      }
    }
    return spaces;
  }

  private boolean isUnspaced(int i) {
    return Spacing.isUnspaced(character(i));
  }

  private int character(int i) {
    return letters.get(i).codePoint();
  }

  /** Finds the spaces in a run of letters of a script with spaces: from one to before another. */
  private void findWithin(int from, int to, BitSet spaces) {
    boolean few = to - from < FEW;
    double usualGap = few ? 0 : median(gaps, from + 1, to);
    double place = few ? 0 : median(distances, from + 1, to);
    boolean even = place > 0 && unevenness(place, from + 1, to) <= EVEN;
    for (int i = from + 1; i < to; i++) {
      boolean wide =
          even
              ? distances[i] >= PLACE_FREE * place
              : gaps[i] >= Math.max(NARROWEST, usualGap + WIDER);
      spaces.set(i, few || isWithinNumber(i) ? gaps[i] >= SURE : isSpace(i, wide));
    }
  }

  private boolean isSpace(int i, boolean wide) {
    return wide
        || letters.get(i).afterSpace()
        || (isBetweenCommaAndLetter(i) && gaps[i] >= AFTER_COMMA);
  }

  /** Whether a letter and the one before are of a number with a point, comma or colon in it. */
  private boolean isWithinNumber(int i) {
    return (isDigit(i - 1) && isPoint(i) && isDigit(i + 1))
        || (isDigit(i - 2) && isPoint(i - 1) && isDigit(i));
  }

  private boolean isBetweenCommaAndLetter(int i) {
    return ",;".indexOf(letters.get(i - 1).codePoint()) >= 0
        && Character.isLetter(letters.get(i).codePoint());
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < letters.size() && Character.isDigit(letters.get(i).codePoint());
  }

  private boolean isPoint(int i) {
    return ".,:".indexOf(letters.get(i).codePoint()) >= 0;
  }

  /** How far middles are from whole places, in places; the mean over some letters. */
  private double unevenness(double place, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double places = distances[i] / place;
      sum += Math.abs(places - Math.max(1, Math.rint(places)));
    }
    return sum / (to - from);
  }

  private static double median(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
