package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Where the gutter of a spread runs: a band near the middle of a broad page, from top to bottom, in
 * which the paper is darker than on either side and where no print stands. Null on any other page.
 */
final class Gutter implements Measurement {

  /** Width over height from which a page may be a spread. */
  private static final double BROAD = 1.15;

  /** Shares of the width between which it runs. */
  private static final double FROM = 0.38;

  private static final double TO = 0.62;

  /** How much darker than the paper of both halves it is, at least. */
  private static final double DARKER = 0.06;

  /** Share of a gutter's column that is ink, at most: what crosses it is no page's end. */
  private static final double PRINTED = 0.02;

  @Override
  public Double of(PageView view) {
    int width = view.size().width();
    if (width < BROAD * view.size().height()) {
      return null;
    }
    float[] paper = profile(view.paper());
    float[] ink = profile(view.ink());
    int darkest = (int) (FROM * width);
    for (int x = darkest; x < TO * width; x++) {
      darkest = paper[x] < paper[darkest] ? x : darkest;
    }
    double left = mean(paper, (int) (0.1 * width), (int) (FROM * width));
    double right = mean(paper, (int) (TO * width), (int) (0.9 * width));
    boolean found =
        paper[darkest] <= (1 - DARKER) * Math.min(left, right) && ink[darkest] <= 255 * PRINTED;
    return found ? (double) darkest / width : null;
  }

  /** Means of the columns. */
  private static float[] profile(Mat image) {
    Mat row = new Mat();
    try {
      Core.reduce(image, row, 0, Core.REDUCE_AVG, CvType.CV_32F);
      float[] values = new float[image.cols()];
      row.get(0, 0, values);
      return values;
    } finally {
      row.release();
    }
  }

  private static double mean(float[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / Math.max(1, to - from);
  }
}
