package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The gray levels of the paper over the page, margins left out: there are borders and gutters; and
 * photographs left out where paper enough is beside them.
 */
final class PaperLight {

  private static final int PATCHES = 24;

  /** Share of each side that is left out. */
  private static final double MARGIN = 0.04;

  /** Paper whose darkest parts are this light against the lightest shows no photograph. */
  private static final double EVEN = 0.85;

  /** Mean of a photograph's mask, of 255, from which a patch holds some of it. */
  private static final double TOUCHED = 8;

  /** Share of the patches that must be left. */
  private static final double LEAST_PAPER = 0.4;

  private PaperLight() {}

  /** Levels of patches of paper, sorted. */
  static double[] levels(PageView view) {
    double[] levels = patches(view.paper());
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    return quantile(sorted, 0.05) >= EVEN * quantile(sorted, 0.95)
        ? sorted
        : beside(patches(view.photographs()), levels, sorted);
  }

  /** Without patches that hold some photograph, unless hardly any others are left. */
  private static double[] beside(double[] photographs, double[] levels, double[] sorted) {
    double[] paper =
        IntStream.range(0, levels.length)
            .filter(i -> photographs[i] < TOUCHED)
            .mapToDouble(i -> levels[i])
            .sorted()
            .toArray();
    return paper.length >= LEAST_PAPER * levels.length ? paper : sorted;
  }

  private static double[] patches(Mat image) {
    int dx = (int) (MARGIN * image.cols());
    int dy = (int) (MARGIN * image.rows());
    Mat inner = image.submat(dy, image.rows() - dy, dx, image.cols() - dx);
    Mat patches = new Mat();
    try {
      Imgproc.resize(inner, patches, new Size(PATCHES, PATCHES), 0, 0, Imgproc.INTER_AREA);
      byte[] bytes = new byte[PATCHES * PATCHES];
      patches.get(0, 0, bytes);
      return IntStream.range(0, bytes.length).mapToDouble(i -> bytes[i] & 0xFF).toArray();
    } finally {
      inner.release();
      patches.release();
    }
  }

  /** The level below which a share of the patches lies. */
  static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
