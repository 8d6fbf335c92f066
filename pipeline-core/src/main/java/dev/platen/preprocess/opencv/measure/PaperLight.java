package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import java.util.Arrays;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The gray levels of the paper over the page, margins left out: there are borders and gutters. */
final class PaperLight {

  private static final int PATCHES = 24;

  /** Share of each side that is left out. */
  private static final double MARGIN = 0.04;

  private PaperLight() {}

  /** Levels of patches of paper, sorted; of the same size on any page. */
  static double[] levels(PageView view) {
    Mat paper = view.paper();
    int dx = (int) (MARGIN * paper.cols());
    int dy = (int) (MARGIN * paper.rows());
    Mat inner = paper.submat(dy, paper.rows() - dy, dx, paper.cols() - dx);
    Mat patches = new Mat();
    try {
      Imgproc.resize(inner, patches, new Size(PATCHES, PATCHES), 0, 0, Imgproc.INTER_AREA);
      byte[] bytes = new byte[PATCHES * PATCHES];
      patches.get(0, 0, bytes);
      double[] levels = new double[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        levels[i] = bytes[i] & 0xFF;
      }
      Arrays.sort(levels);
      return levels;
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
