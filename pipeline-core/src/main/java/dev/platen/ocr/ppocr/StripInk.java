package dev.platen.ocr.ppocr;

import dev.platen.ocr.opencv.Samples;
import java.util.BitSet;

/**
 * Which columns and rows of a strip hold ink. Print may be darker or lighter than its ground; rows
 * that are ink almost all along are rulings, not letters.
 */
final class StripInk {

  private static final int LEVELS = 256;

  /** Share of a row that letters never fill. */
  private static final double RULING = 0.9;

  /** Levels between ink and ground below which there is only grain. */
  private static final int LEAST_CONTRAST = 16;

  /**
   * Share of the height, from an edge, in which the next line may show: detectors take in a rim,
   * and lines of Chinese stand close. Its ink runs to the edge, and a blank row parts it from the
   * line.
   */
  private static final double NEIGHBOR = 0.25;

  /** Pixels of the page below which the white between lines is lost in the blur of their edges. */
  private static final int LEAST_HEIGHT = 16;

  /** Share of a row that is grain. */
  private static final double GRAIN = 0.01;

  private final Samples strip;
  private final int threshold;
  private final boolean darkInk;
  private final boolean showsGaps;
  private final BitSet rulings = new BitSet();
  private final BitSet columns = new BitSet();

  private StripInk(Samples strip, int threshold, boolean darkInk, boolean showsGaps) {
    this.strip = strip;
    this.threshold = threshold;
    this.darkInk = darkInk;
    this.showsGaps = showsGaps;
  }

  /** Looks over a strip that is as high as it was on the page. */
  static StripInk of(Samples strip) {
    return of(strip, strip.height());
  }

  /**
   * Looks over a strip.
   *
   * @param height that it has on the page, in pixels
   */
  static StripInk of(Samples strip, double height) {
    int[] histogram = new int[LEVELS];
    int darkest = LEVELS;
    int lightest = 0;
    for (int y = 0; y < strip.height(); y++) {
      for (int x = 0; x < strip.width(); x++) {
        int level = strip.brightness(x, y);
        histogram[level]++;
        darkest = Math.min(darkest, level);
        lightest = Math.max(lightest, level);
      }
    }
    long pixels = (long) strip.width() * strip.height();
    int threshold = lightest - darkest < LEAST_CONTRAST ? -1 : otsu(histogram, pixels);
    long dark = 0;
    for (int level = 0; level <= threshold; level++) {
      dark += histogram[level];
    }
    StripInk ink = new StripInk(strip, threshold, 2 * dark <= pixels, height >= LEAST_HEIGHT);
    ink.project();
    return ink;
  }

  /** N. Otsu, <i>A Threshold Selection Method from Gray-Level Histograms</i>, 1979. */
  private static int otsu(int[] histogram, long pixels) {
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += (double) level * histogram[level];
    }
    double sumBelow = 0;
    long below = 0;
    double most = -1;
    int best = 0;
    for (int level = 0; level < LEVELS - 1; level++) {
      below += histogram[level];
      sumBelow += (double) level * histogram[level];
      long above = pixels - below;
      if (below > 0 && above > 0) {
        double apart = sumBelow / below - (sum - sumBelow) / above;
        double between = (double) below * above * apart * apart;
        if (between > most) {
          most = between;
          best = level;
        }
      }
    }
    return best;
  }

  private void project() {
    for (int y = 0; y < strip.height(); y++) {
      int count = 0;
      for (int x = 0; x < strip.width(); x++) {
        count += isInk(x, y) ? 1 : 0;
      }
      rulings.set(y, count > RULING * strip.width());
    }
    for (int x = 0; x < strip.width(); x++) {
      columns.set(x, nextRow(0, 1, x, x + 1) >= 0);
    }
  }

  private boolean isInk(int x, int y) {
    return threshold >= 0 && strip.brightness(x, y) <= threshold == darkInk;
  }

  /** Whether a column has ink. */
  boolean isInked(int column) {
    return columns.get(column);
  }

  int width() {
    return strip.width();
  }

  int height() {
    return strip.height();
  }

  /** The first column with ink at or after one; the end of the strip if there is none. */
  int nextInked(int column) {
    int next = columns.nextSetBit(Math.max(0, column));
    return next < 0 ? width() : next;
  }

  /** The last column with ink before one; -1 if there is none. */
  int lastInkedBefore(int column) {
    return columns.previousSetBit(Math.min(width(), column) - 1);
  }

  /** The first row with ink in some columns, that of a line above left out; -1 if there is none. */
  int firstRow(int from, int to) {
    int own = ownRow(0, 1, from, to);
    return own < 0 ? nextRow(0, 1, from, to) : own;
  }

  /** The last row with ink in some columns, that of a line below left out; -1 if there is none. */
  int lastRow(int from, int to) {
    int own = ownRow(height() - 1, -1, from, to);
    return own < 0 ? nextRow(height() - 1, -1, from, to) : own;
  }

  /** Where the ink of the line begins if that of another one runs to the edge; -1 if it doesn't. */
  private int ownRow(int edge, int step, int from, int to) {
    if (!showsGaps || !hasInk(edge, from, to)) {
      return -1;
    }
    int y = edge;
    while (!isBlank(y, from, to)) {
      y += step;
      if (Math.abs(y - edge) > NEIGHBOR * height()) {
        return -1;
      }
    }
    while (y >= 0 && y < height() && isBlank(y, from, to)) {
      y += step;
    }
    return y < height() ? y : -1;
  }

  private int nextRow(int start, int step, int from, int to) {
    for (int y = start; y >= 0 && y < height(); y += step) {
      if (hasInk(y, from, to)) {
        return y;
      }
    }
    return -1;
  }

  /** Whether a row has hardly any ink in some columns: grain is none. */
  private boolean isBlank(int y, int from, int to) {
    int count = 0;
    for (int x = from; x < to; x++) {
      count += isInk(x, y) ? 1 : 0;
    }
    return count <= GRAIN * (to - from);
  }

  private boolean hasInk(int y, int from, int to) {
    if (rulings.get(y)) {
      return false;
    }
    for (int x = from; x < to; x++) {
      if (isInk(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** The widest run of columns without ink between two columns: its length, 0 if there is none. */
  int widestGap(int from, int to) {
    int widest = 0;
    // Letters of a strip that was padded may stand beyond its end.
    int last = Math.min(to, width());
    int start = columns.nextClearBit(Math.max(0, from));
    while (start < last) {
      int end = Math.min(last, nextInked(start));
      widest = Math.max(widest, end - start);
      start = columns.nextClearBit(end);
    }
    return widest;
  }
}
