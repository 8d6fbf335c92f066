package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Steps between pixels at the edges of JPEG's blocks of eight, over those elsewhere: 1 is none to
 * see, 1.3 and more is strong compression. The phase of the blocks is searched, as pages are cut.
 */
final class Blockiness implements Measurement {

  private static final int BLOCK = 8;

  @Override
  public Double of(PageView view) {
    return Windows.withInk(view, Blockiness::ratio);
  }

  private static double ratio(Mat window) {
    if (window.cols() < 4 * BLOCK) {
      return Double.NaN;
    }
    Mat left = window.colRange(0, window.cols() - 1);
    Mat right = window.colRange(1, window.cols());
    Mat steps = new Mat();
    Mat profile = new Mat();
    try {
      Core.absdiff(left, right, steps);
      Core.reduce(steps, profile, 0, Core.REDUCE_AVG, CvType.CV_32F);
      float[] means = new float[(int) profile.total()];
      profile.get(0, 0, means);
      return strongest(means);
    } finally {
      left.release();
      right.release();
      steps.release();
      profile.release();
    }
  }

  private static double strongest(float[] means) {
    double[] sums = new double[BLOCK];
    double all = 0;
    int blocks = means.length / BLOCK;
    for (int i = 0; i < blocks * BLOCK; i++) {
      sums[i % BLOCK] += means[i] / blocks;
      all += means[i] / blocks;
    }
    double best = 1;
    for (double sum : sums) {
      double others = (all - sum) / (BLOCK - 1);
      best = Math.max(best, (sum + 0.1) / (others + 0.1));
    }
    return best;
  }
}
