package dev.platen.ocr.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The ink of a page, reduced to a number of pixels, in two parts: what may be characters, by its
 * size, and what may be rulings.
 */
final class Ink implements AutoCloseable {

  /** Pixels of the window in which paper is told from ink, and gray levels that ink is darker. */
  private static final int WINDOW = 41;

  private static final int CONTRAST = 18;

  /** Mean gray level below which a page is white on black. */
  private static final int DARK = 96;

  private final Mat characters = new Mat();
  private final Mat rulings = new Mat();
  private double scale;
  private double characterSize;

  private Ink() {}

  /** The ink of a grey image. */
  static Ink of(Mat grey, double pixels) {
    Ink ink = new Ink();
    try {
      ink.scale = Math.min(1, Math.sqrt(pixels / ((double) grey.rows() * grey.cols())));
      ink.binarize(grey);
      ink.separate();
      return ink;
    } catch (RuntimeException e) {
      ink.close();
      throw e;
    }
  }

  /** 255 where there are characters, else 0. */
  Mat characters() {
    return characters;
  }

  /** 255 where there are rulings, else 0. */
  Mat rulings() {
    return rulings;
  }

  /** Working pixels to pixels of the page, 0 to 1. */
  double scale() {
    return scale;
  }

  /** Side of a usual character in working pixels; 0 if there are none. */
  double characterSize() {
    return characterSize;
  }

  private void binarize(Mat grey) {
    Mat small = new Mat();
    try {
      if (scale < 1) {
        Imgproc.resize(grey, small, new Size(), scale, scale, Imgproc.INTER_AREA);
      } else {
        grey.copyTo(small);
      }
      if (Core.mean(small).val[0] < DARK) {
        Core.bitwise_not(small, small);
      }
      Imgproc.adaptiveThreshold(
          small,
          characters,
          255,
          Imgproc.ADAPTIVE_THRESH_MEAN_C,
          Imgproc.THRESH_BINARY_INV,
          WINDOW,
          CONTRAST);
    } finally {
      small.release();
    }
  }

  private void separate() {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      int count =
          Imgproc.connectedComponentsWithStats(
              characters, labels, stats, centroids, 8, CvType.CV_32S);
      int[] values = new int[count * 5];
      stats.get(0, 0, values);
      characterSize = CharacterSize.of(values, count);
      byte[] kinds = new byte[count];
      for (int label = 1; label < count; label++) {
        kinds[label] = kind(values, label, characterSize);
      }
      rulings.create(characters.size(), CvType.CV_8UC1);
      paint(labels, kinds);
    } finally {
      labels.release();
      stats.release();
      centroids.release();
    }
  }

  private static final byte OTHER = 0;
  private static final byte CHARACTER = 1;
  private static final byte RULING = 2;

  private static byte kind(int[] stats, int label, double size) {
    int width = stats[5 * label + Imgproc.CC_STAT_WIDTH];
    int height = stats[5 * label + Imgproc.CC_STAT_HEIGHT];
    int area = stats[5 * label + Imgproc.CC_STAT_AREA];
    double narrow = Math.min(width, height);
    double wide = Math.max(width, height);
    if (wide > 4 * size && (narrow < 0.4 * size || area < 0.1 * wide * narrow)) {
      return RULING;
    }
    boolean speck = wide < 0.25 * size || area < 3;
    boolean picture = narrow > 3.5 * size || wide > 14 * size;
    return speck || picture ? OTHER : CHARACTER;
  }

  private void paint(Mat labels, byte[] kinds) {
    int columns = labels.cols();
    int[] row = new int[columns];
    byte[] letters = new byte[columns];
    byte[] lines = new byte[columns];
    for (int y = 0; y < labels.rows(); y++) {
      labels.get(y, 0, row);
      for (int x = 0; x < columns; x++) {
        byte kind = kinds[row[x]];
        letters[x] = (byte) (kind == CHARACTER ? 255 : 0);
        lines[x] = (byte) (kind == RULING ? 255 : 0);
      }
      characters.put(y, 0, letters);
      rulings.put(y, 0, lines);
    }
  }

  @Override
  public void close() {
    characters.release();
    rulings.release();
  }
}
