package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Share of the page with marks that are darker than the paper but less than half as dark as most
 * ink, and keep away from ink: what shows through from the other side, watermarks, smudges.
 */
final class BleedThrough implements Measurement {

  /** Gray levels by which such marks are darker than the paper. */
  private static final int LEAST = 10;

  /** Part of the contrast of ink below which a mark is faint. */
  private static final double FAINT = 0.5;

  /** Pixels of the view that ink is widened by: its own soft edges. */
  private static final int EDGE = 5;

  @Override
  public Double of(PageView view) {
    Mat darkness = new Mat();
    Mat near = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(EDGE, EDGE));
    Mat dot = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(2, 2));
    try {
      PageView.InkLevels levels = view.inkLevels();
      double contrast = levels == null ? 0 : levels.paper() - levels.quarter();
      Core.subtract(view.paper(), view.gray(), darkness);
      Imgproc.threshold(
          darkness, near, Math.max(LEAST, FAINT * contrast), 255, Imgproc.THRESH_BINARY);
      Imgproc.threshold(darkness, darkness, LEAST, 255, Imgproc.THRESH_BINARY);
      Imgproc.dilate(near, near, element);
      Core.subtract(darkness, near, darkness);
      Imgproc.morphologyEx(darkness, darkness, Imgproc.MORPH_OPEN, dot);
      return (double) Core.countNonZero(darkness) / darkness.total();
    } finally {
      darkness.release();
      near.release();
      element.release();
      dot.release();
    }
  }
}
