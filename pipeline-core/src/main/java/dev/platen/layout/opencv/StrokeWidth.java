package dev.platen.layout.opencv;

import dev.platen.geometry.Box;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Width of the strokes of a line's letters: twice the area of ink over the length of its edge. Grey
 * levels count as parts of a pixel, so that it is finer than pixels and needs no threshold.
 */
final class StrokeWidth {

  /** Lines are looked at in this many rows at most. */
  private static final int ROWS = 40;

  /** No more of a line is looked at than this many times its height. */
  private static final double LENGTH = 40;

  /** Difference of ink and paper, of 255, below which nothing can be measured. */
  private static final int CONTRAST = 50;

  private StrokeWidth() {}

  /** The width in pixels of the page; 0 where it can't be measured. */
  static double of(Mat page, Box line) {
    boolean down = line.height() > 2 * line.width();
    double side = down ? line.width() : line.height();
    double length = Math.min(down ? line.height() : line.width(), LENGTH * side);
    Rect rect =
        new Rect(
            (int) line.x(),
            (int) line.y(),
            (int) Math.min(page.cols() - (int) line.x(), down ? side : length),
            (int) Math.min(page.rows() - (int) line.y(), down ? length : side));
    if (rect.width < 4 || rect.height < 4) {
      return 0;
    }
    double scale = Math.min(1, ROWS / side);
    Mat part = page.submat(rect);
    Mat gray = new Mat();
    try {
      Size size =
          new Size(
              Math.max(2, Math.round(rect.width * scale)),
              Math.max(2, Math.round(rect.height * scale)));
      Imgproc.resize(part, gray, size, 0, 0, Imgproc.INTER_AREA);
      if (gray.channels() == 3) {
        Imgproc.cvtColor(gray, gray, Imgproc.COLOR_BGR2GRAY);
      }
      byte[] levels = new byte[gray.cols() * gray.rows()];
      gray.get(0, 0, levels);
      return measure(levels, gray.cols()) / scale;
    } finally {
      part.release();
      gray.release();
    }
  }

  private static double measure(byte[] levels, int width) {
    int[] histogram = new int[256];
    for (byte level : levels) {
      histogram[level & 0xFF]++;
    }
    int dark = percentile(histogram, 0.02 * levels.length);
    int light = percentile(histogram, 0.8 * levels.length);
    boolean inverse = percentile(histogram, 0.5 * levels.length) < (dark + 255) / 3 && light < 128;
    if (inverse) {
      light = percentile(histogram, 0.98 * levels.length);
      dark = percentile(histogram, 0.2 * levels.length);
    }
    if (light - dark < CONTRAST) {
      return 0;
    }
    int height = levels.length / width;
    double[] ink = new double[levels.length];
    double area = 0;
    for (int i = 0; i < ink.length; i++) {
      double darkness = (double) (light - (levels[i] & 0xFF)) / (light - dark);
      ink[i] = Math.max(0, Math.min(1, inverse ? 1 - darkness : darkness));
      area += ink[i];
    }
    double edge = edge(ink, width, height);
    return edge <= 0 ? 0 : 2 * area / edge;
  }

  private static double edge(double[] ink, int width, int height) {
    double edge = 0;
    for (int y = 0; y + 1 < height; y++) {
      for (int x = 0; x + 1 < width; x++) {
        int i = y * width + x;
        double across = ink[i + 1] - ink[i];
        double down = ink[i + width] - ink[i];
        edge += Math.sqrt(across * across + down * down);
      }
    }
    return edge;
  }

  private static int percentile(int[] histogram, double count) {
    long seen = 0;
    for (int level = 0; level < histogram.length; level++) {
      seen += histogram[level];
      if (seen > count) {
        return level;
      }
    }
    return 255;
  }
}
