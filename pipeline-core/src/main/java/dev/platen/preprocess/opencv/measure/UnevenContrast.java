package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How much fainter than usual the faintest tenth of the print is: 0 is all alike. Of places with
 * ink, the strongest contrast around each.
 */
final class UnevenContrast implements Measurement {

  private static final int PATCHES = 32;

  /** Pixels of the view around a place: a few characters. */
  private static final int REACH = 37;

  /** Share of a patch that is ink where there is print. */
  private static final double PRINTED = 0.03;

  /** Patches with print that are enough to compare. */
  private static final int LEAST = 12;

  @Override
  public Double of(PageView view) {
    Mat darkness = new Mat();
    Mat most = new Mat();
    Mat share = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(REACH, REACH));
    try {
      Core.absdiff(view.paper(), view.gray(), darkness);
      // To the right and downwards, as the reduced picture takes the first pixel of each patch.
      Imgproc.dilate(darkness, most, element, new Point(0, 0));
      Imgproc.resize(most, most, new Size(PATCHES, PATCHES), 0, 0, Imgproc.INTER_NEAREST);
      Imgproc.resize(view.ink(), share, new Size(PATCHES, PATCHES), 0, 0, Imgproc.INTER_AREA);
      Imgproc.threshold(share, share, 255 * PRINTED, 255, Imgproc.THRESH_BINARY);
      if (Core.countNonZero(share) < LEAST) {
        return null;
      }
      double usual = PageOperations.quantile(most, share, 0.6);
      double faint = PageOperations.quantile(most, share, 0.1);
      return usual <= 0 ? null : Math.max(0, 1 - faint / usual);
    } finally {
      darkness.release();
      most.release();
      share.release();
      element.release();
    }
  }
}
