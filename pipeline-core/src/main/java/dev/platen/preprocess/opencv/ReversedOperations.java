package dev.platen.preprocess.opencv;

import dev.platen.model.PageImage;
import dev.platen.preprocess.opencv.FilledArea.Layer;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Turns light print on dark areas of a gray page into dark print on paper. */
public final class ReversedOperations {

  /** Pixels of the view that the outline of a filled area may take. */
  private static final double OUTLINE = 1.5;

  /** Gray level of a ground from which on dark print could stand on it as well. */
  private static final double LEAST_GROUND = 60;

  private ReversedOperations() {}

  /**
   * The page with its filled areas as paper and the light print on them dark; see {@link
   * ReversedFinder}. Engines and the survey of ink look for what is darker than the paper. A new
   * image of the same size.
   */
  public static PageImage invertReversed(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    try (PageView view = PageView.of(page)) {
      double factor = 1 / view.scale();
      Layer layer = new Layer(gray, factor, factor * view.characters().height());
      double paper = PageOperations.quantile(gray, 0.9);
      int edge = 2 * (int) Math.ceil(OUTLINE * factor) + 1;
      return PageOperations.create(
          page.dpi().orElse(null),
          upright -> {
            gray.copyTo(upright);
            for (FilledArea area : ReversedFinder.find(view, layer)) {
              invert(upright, area, Math.max(paper, area.levels().letters()), edge);
              area.release();
            }
          });
    }
  }

  private static void invert(Mat page, FilledArea area, double paper, int edge) {
    Mat part = page.submat(area.box());
    Mat upright = new Mat();
    Mat inner = new Mat();
    Mat outer = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(edge, edge));
    try {
      upright(part, area, paper, upright);
      // The outline is a step from the ground to the paper: inverted it would be a frame.
      FilledArea.erode(area.inside(), inner, element);
      Imgproc.dilate(area.inside(), outer, element);
      part.setTo(new Scalar(paper), outer);
      upright.copyTo(part, inner);
    } finally {
      part.release();
      upright.release();
      inner.release();
      outer.release();
      element.release();
    }
  }

  /** Levels from the ground to the letters become those from paper to black. */
  private static void upright(Mat part, FilledArea area, double paper, Mat upright) {
    Mat ground = new Mat();
    Mat lighter = new Mat();
    Mat range = new Mat();
    Mat darker = new Mat();
    try {
      area.ground().convertTo(ground, CvType.CV_32F);
      part.convertTo(lighter, CvType.CV_32F);
      Core.divide(lighter, ground, darker, paper);
      Core.subtract(lighter, ground, lighter);
      ground.convertTo(range, CvType.CV_32F, -1, area.levels().letters());
      Core.max(range, new Scalar(1), range);
      Core.divide(lighter, range, lighter, -paper);
      Core.add(lighter, new Scalar(paper), lighter);
      Core.min(lighter, new Scalar(paper), lighter);
      if (area.levels().ground() >= LEAST_GROUND) {
        // Dark print on the same ground stays dark print.
        Core.min(lighter, darker, lighter);
      }
      lighter.convertTo(upright, part.type());
    } finally {
      ground.release();
      lighter.release();
      range.release();
      darker.release();
    }
  }
}
