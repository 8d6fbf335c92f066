package dev.platen.preprocess.opencv;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Regular patterns of the paper, tile by tile in the frequency domain: over a tile even bent bands
 * of moiré are nearly straight waves, which are peaks there.
 *
 * <p>Ink is taken out first, and waves along rows or columns are let alone: text has a rhythm too.
 */
public final class Spectrum {

  /** Pixels of a tile's side. */
  static final int TILE = 256;

  /** Window of the median that stands for plain paper: wider than strokes and bands. */
  private static final int PAPER = 41;

  /** Gray levels by which ink is darker than the darkest band. */
  private static final int INK = 70;

  /** Pixels by which ink is widened: its soft edges. */
  private static final int EDGE = 5;

  /** Waves with periods between these, in pixels, are looked for. */
  private static final double SHORTEST = 5;

  private static final double LONGEST = 60;

  /** Bins from an axis that belong to it. */
  private static final int AXIS = 2;

  /** A peak is so many times as high as the median of all waves looked at. */
  private static final double PROMINENCE = 9;

  /** Gray levels below which a wave does no harm. */
  private static final double LEAST_AMPLITUDE = 1.5;

  /** Half the standard deviation of such a wave over a whole tile: part of it may be ink. */
  private static final double LEAST_DEVIATION = LEAST_AMPLITUDE / Math.sqrt(2) / 2;

  /** From a peak's height to the amplitude of its wave, under a Hann window on both axes. */
  private static final double TO_AMPLITUDE = 8.0 / (TILE * TILE);

  /** The waves that are looked at; of two that mirror each other, one. */
  private static final int[] BINS =
      IntStream.range(0, TILE * TILE).filter(Spectrum::isLookedAt).toArray();

  private Spectrum() {}

  /** Amplitude in gray levels of the strongest wave in an image; 0 where none stands out. */
  public static double strongestWave(Mat gray) {
    if (gray.cols() < TILE || gray.rows() < TILE) {
      return Double.NaN;
    }
    Mat tile = gray.submat(0, TILE, 0, TILE);
    Mat grain = new Mat();
    Mat paper = new Mat();
    try {
      if (isEven(tile)) {
        return 0;
      }
      grain(tile, grain, paper);
      if (isEven(grain)) {
        return 0;
      }
      float[] waves = transformed(windowed(grain));
      double bar = bar(waves);
      double strongest = 0;
      for (int bin : BINS) {
        strongest = Math.max(strongest, height(waves, bin));
      }
      return strongest >= bar ? strongest * TO_AMPLITUDE : 0;
    } finally {
      tile.release();
      grain.release();
      paper.release();
    }
  }

  /** Whether it varies by less than any wave that does harm would make it. */
  private static boolean isEven(Mat tile) {
    MatOfDouble mean = new MatOfDouble();
    MatOfDouble deviation = new MatOfDouble();
    try {
      Core.meanStdDev(tile, mean, deviation);
      return deviation.toArray()[0] < LEAST_DEVIATION;
    } finally {
      mean.release();
      deviation.release();
    }
  }

  /**
   * The image without its regular patterns. Strokes stay whole: what is taken away is estimated on
   * paper alone, and taken from ink in proportion to how dark it is.
   *
   * @param gray stays the caller's
   * @param clean filled
   */
  public static void withoutWaves(Mat gray, Mat clean) {
    Mat grain = new Mat();
    Mat paper = new Mat();
    Mat waves = Mat.zeros(gray.size(), CvType.CV_32F);
    try {
      grain(gray, grain, paper);
      for (int y = -TILE / 2; y < gray.rows(); y += TILE / 2) {
        for (int x = -TILE / 2; x < gray.cols(); x += TILE / 2) {
          addWaves(grain, waves, x, y);
        }
      }
      clean.create(gray.size(), CvType.CV_8U);
      for (int top = 0; top < gray.rows(); top += TILE) {
        int bottom = Math.min(gray.rows(), top + TILE);
        subtract(
            waves.rowRange(top, bottom),
            paper.rowRange(top, bottom),
            gray.rowRange(top, bottom),
            clean.rowRange(top, bottom));
      }
    } finally {
      grain.release();
      paper.release();
      waves.release();
    }
  }

  /** Takes waves from a strip in proportion to how light it is; all are released. */
  private static void subtract(Mat waves, Mat paper, Mat gray, Mat clean) {
    Mat share = new Mat();
    try {
      Core.divide(gray, paper, share, 1, CvType.CV_32F);
      Core.multiply(waves, share, share);
      Core.subtract(gray, share, clean, new Mat(), CvType.CV_8U);
    } finally {
      share.release();
      waves.release();
      paper.release();
      gray.release();
      clean.release();
    }
  }

  /** What is left of the paper without ink and without slow changes, as whole numbers around 0. */
  private static void grain(Mat gray, Mat grain, Mat paper) {
    Mat ink = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(EDGE, EDGE));
    try {
      Imgproc.medianBlur(gray, paper, PAPER);
      Core.subtract(paper, gray, ink);
      Imgproc.threshold(ink, ink, INK, 255, Imgproc.THRESH_BINARY);
      Imgproc.dilate(ink, ink, element);
      Core.subtract(gray, paper, grain, new Mat(), CvType.CV_16S);
      grain.setTo(new Scalar(0), ink);
    } finally {
      ink.release();
      element.release();
    }
  }

  /** Tiles overlap by half, and the windows of all that hold a pixel add up to 1. */
  private static void addWaves(Mat grain, Mat waves, int x, int y) {
    int left = Math.max(0, x);
    int top = Math.max(0, y);
    int right = Math.min(grain.cols(), x + TILE);
    int bottom = Math.min(grain.rows(), y + TILE);
    if (right <= left || bottom <= top) {
      return;
    }
    Mat tile = Mat.zeros(TILE, TILE, CvType.CV_32F);
    Mat part = grain.submat(top, bottom, left, right);
    Mat inTile = tile.submat(top - y, bottom - y, left - x, right - x);
    Mat target = waves.submat(top, bottom, left, right);
    try {
      part.convertTo(inTile, CvType.CV_32F);
      Mat found = peaks(windowed(tile));
      if (found != null) {
        Mat there = found.submat(top - y, bottom - y, left - x, right - x);
        Core.add(target, there, target);
        there.release();
        found.release();
      }
    } finally {
      tile.release();
      part.release();
      inTile.release();
      target.release();
    }
  }

  /** The waves of a tile that stand out, back as pixels; null where there are none. */
  private static Mat peaks(Mat windowed) {
    float[] waves = transformed(windowed);
    double bar = bar(waves);
    float[] kept = new float[waves.length];
    boolean any = false;
    for (int bin : BINS) {
      if (height(waves, bin) >= bar) {
        any = true;
        keepAround(waves, kept, bin);
        keepAround(waves, kept, mirrored(bin));
      }
    }
    if (!any) {
      return null;
    }
    Mat spectrum = new Mat(TILE, TILE, CvType.CV_32FC2);
    Mat pixels = new Mat();
    spectrum.put(0, 0, kept);
    Core.idft(spectrum, pixels, Core.DFT_REAL_OUTPUT | Core.DFT_SCALE, 0);
    spectrum.release();
    return pixels;
  }

  /** A Hann window spreads a wave over its neighbors. */
  private static void keepAround(float[] waves, float[] kept, int peak) {
    int row = peak / TILE;
    int column = peak % TILE;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int i = Math.floorMod(row + dy, TILE) * TILE + Math.floorMod(column + dx, TILE);
        kept[2 * i] = waves[2 * i];
        kept[2 * i + 1] = waves[2 * i + 1];
      }
    }
  }

  private static Mat windowed(Mat tile) {
    Mat window = new Mat();
    Mat result = new Mat();
    Imgproc.createHanningWindow(window, new Size(TILE, TILE), CvType.CV_32F);
    // OpenCV's window is the square root of the product of both.
    Core.multiply(window, window, window);
    Core.multiply(tile, window, result, 1, CvType.CV_32F);
    window.release();
    return result;
  }

  /** Real and imaginary parts in turns; the tile is released. */
  private static float[] transformed(Mat windowed) {
    Mat spectrum = new Mat();
    try {
      Core.dft(windowed, spectrum, Core.DFT_COMPLEX_OUTPUT, 0);
      float[] values = new float[2 * TILE * TILE];
      spectrum.get(0, 0, values);
      return values;
    } finally {
      windowed.release();
      spectrum.release();
    }
  }

  private static double height(float[] waves, int i) {
    double real = waves[2 * i];
    double imaginary = waves[2 * i + 1];
    return Math.sqrt(real * real + imaginary * imaginary);
  }

  private static int mirrored(int i) {
    return Math.floorMod(-(i / TILE), TILE) * TILE + Math.floorMod(-(i % TILE), TILE);
  }

  private static boolean isLookedAt(int i) {
    int row = i / TILE;
    int column = i % TILE;
    int v = row > TILE / 2 ? row - TILE : row;
    int u = column > TILE / 2 ? column - TILE : column;
    double frequency = Math.hypot(u, v) / TILE;
    return frequency >= 1 / LONGEST && frequency <= 1 / SHORTEST && u > AXIS && Math.abs(v) > AXIS;
  }

  /** The height from which a wave stands out. */
  private static double bar(float[] waves) {
    double[] heights =
        Arrays.stream(BINS).mapToDouble(bin -> height(waves, bin)).sorted().toArray();
    return Math.max(PROMINENCE * heights[heights.length / 2], LEAST_AMPLITUDE / TO_AMPLITUDE);
  }
}
