package dev.platen.ocr.opencv;

import org.opencv.imgproc.Imgproc;

/**
 * The size of most characters on a page, by its components.
 *
 * <p>Components count by their size: specks are many, but small; pictures large, but few. Where
 * print is so blurred or so close that letters touch, a component is a word or a part of one, and
 * its length says nothing. That many are much longer than thick, and nearly all of these lie the
 * same way, shows it, and also which way lines run; then components count by their extent across.
 */
final class CharacterSize {

  /** Working pixels: no character is smaller or larger. */
  private static final int MIN = 5;

  private static final int MAX = 160;

  /** Share of components, by their size, that are not larger than a usual character. */
  private static final double USUAL = 0.6;

  /** In thicknesses: no character alone is longer. */
  private static final int MAX_LENGTH = 3;

  /**
   * Share of components, by their size, that are longer than a character, from which letters touch:
   * .00 to .10 of 40 pages whose letters stand apart, .12 to .58 of others.
   */
  private static final double JOINED = 0.1;

  /** Share of these that then lie the same way. */
  private static final double ONE_WAY = 0.8;

  /** Share of its box from which a component is a stroke, or a bit of a ruling, and no word. */
  private static final double FULL = 0.7;

  private final int[] stats;
  private final int count;

  private CharacterSize(int[] stats, int count) {
    this.stats = stats;
    this.count = count;
  }

  /**
   * The side of a usual character in working pixels; 0 if there are none.
   *
   * @param stats of components as OpenCV gives them, five numbers each, the paper's first
   */
  static double of(int[] stats, int count) {
    CharacterSize size = new CharacterSize(stats, count);
    return size.usual(size.joinedAlongRows(), size.joinedAlongColumns());
  }

  private boolean joinedAlongRows() {
    return joined(Imgproc.CC_STAT_WIDTH, Imgproc.CC_STAT_HEIGHT);
  }

  private boolean joinedAlongColumns() {
    return joined(Imgproc.CC_STAT_HEIGHT, Imgproc.CC_STAT_WIDTH);
  }

  private boolean joined(int along, int across) {
    double all = 0;
    double elongated = 0;
    double here = 0;
    for (int label = 1; label < count; label++) {
      int size = size(label);
      if (size >= MIN && size <= MAX) {
        all += size;
        elongated += isWord(label) ? size : 0;
        here += isWord(label) && stat(label, along) > stat(label, across) ? size : 0;
      }
    }
    return elongated >= JOINED * all && here >= ONE_WAY * elongated && here > 0;
  }

  private boolean isWord(int label) {
    int shorter = Math.min(width(label), height(label));
    int longer = Math.max(width(label), height(label));
    return shorter >= MIN
        && longer > MAX_LENGTH * shorter
        && stat(label, Imgproc.CC_STAT_AREA) < FULL * shorter * longer;
  }

  private double usual(boolean alongRows, boolean alongColumns) {
    long[] bySize = new long[MAX + 1];
    long all = 0;
    for (int label = 1; label < count; label++) {
      int size = size(label);
      if (size >= MIN && size <= MAX) {
        boolean lies = width(label) > height(label) ? alongRows : alongColumns;
        int own = lies ? Math.min(width(label), height(label)) : size;
        bySize[own] += size;
        all += size;
      }
    }
    long below = 0;
    for (int size = 0; size <= MAX && all > 0; size++) {
      below += bySize[size];
      if (below >= USUAL * all) {
        return Math.max(MIN, size);
      }
    }
    return 0;
  }

  /** The longer side, but of thin strokes no more than a few times the shorter. */
  private int size(int label) {
    int shorter = Math.min(width(label), height(label));
    return Math.min(Math.max(width(label), height(label)), MAX_LENGTH * shorter);
  }

  private int width(int label) {
    return stat(label, Imgproc.CC_STAT_WIDTH);
  }

  private int height(int label) {
    return stat(label, Imgproc.CC_STAT_HEIGHT);
  }

  private int stat(int label, int which) {
    return stats[5 * label + which];
  }
}
