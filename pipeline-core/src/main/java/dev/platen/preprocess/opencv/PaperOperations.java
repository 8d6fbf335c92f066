package dev.platen.preprocess.opencv;

import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What can be done to the paper of a gray page. Each result is a new image of the same size. */
public final class PaperOperations {

  /** Pixels of the longer side of the picture of the light. */
  private static final int LIGHT_SIDE = 400;

  /** In pixels of that: wider than strokes, thinner than the edge of a shadow. */
  private static final int STROKES = 9;

  private static final int SMOOTH = 9;

  /** Paper darker than this is no paper; dividing by it would only bring out noise. */
  private static final double DARKEST = 24;

  /** What paper becomes. */
  private static final double WHITE = 250;

  private PaperOperations() {}

  /**
   * The page evenly lit: divided by its light, which is what is left of it, much reduced, when
   * print is taken out by a closing. After S. Lu and C. L. Tan, <i>Binarization of Badly
   * Illuminated Document Images through Shading Estimation and Compensation</i>, ICDAR 2007.
   */
  public static PageImage levelLight(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat light = new Mat();
    Mat full = new Mat();
    try {
      light(gray, light);
      PageOperations.resize(light, full, page.size(), Imgproc.INTER_LINEAR);
      return PageOperations.create(
          page.dpi().orElse(null), level -> Core.divide(gray, full, level, WHITE));
    } finally {
      light.release();
      full.release();
    }
  }

  private static void light(Mat gray, Mat light) {
    double factor = Math.min(1, (double) LIGHT_SIDE / Math.max(gray.cols(), gray.rows()));
    Size size =
        new Size((int) Math.max(1, gray.cols() * factor), (int) Math.max(1, gray.rows() * factor));
    Mat element =
        Imgproc.getStructuringElement(
            Imgproc.MORPH_ELLIPSE, new org.opencv.core.Size(STROKES, STROKES));
    try {
      PageOperations.resize(gray, light, size, Imgproc.INTER_AREA);
      Imgproc.morphologyEx(light, light, Imgproc.MORPH_CLOSE, element);
      Imgproc.medianBlur(light, light, SMOOTH);
      Imgproc.GaussianBlur(light, light, new org.opencv.core.Size(0, 0), 2);
      Core.max(light, new Scalar(DARKEST), light);
    } finally {
      element.release();
    }
  }

  /** The page without regular patterns on its paper; see {@link Spectrum}. */
  public static PageImage removeMoire(PageImage page) {
    return PageOperations.create(
        page.dpi().orElse(null), clean -> Spectrum.withoutWaves(MatPageImage.mat(page), clean));
  }

  /** The page with its dark border as light as its paper; see {@link DarkBorder}. */
  public static PageImage clearBorder(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat small = new Mat();
    Mat border = new Mat();
    Mat full = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(5, 5));
    try (PageView view = PageView.of(page)) {
      small = DarkBorder.mask(view.gray());
      Imgproc.dilate(small, border, element);
      PageOperations.resize(border, full, page.size(), Imgproc.INTER_NEAREST);
      double paper = PageOperations.quantile(view.gray(), 0.8);
      return PageOperations.create(
          page.dpi().orElse(null),
          clear -> {
            gray.copyTo(clear);
            clear.setTo(new Scalar(paper), full);
          });
    } finally {
      small.release();
      border.release();
      full.release();
      element.release();
    }
  }

  /** The page with paper where there were specks; see {@link SpeckFinder}. */
  public static PageImage removeSpecks(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat specks = SpeckFinder.mask(gray);
    try {
      double paper = PageOperations.quantile(gray, 0.8);
      return PageOperations.create(
          page.dpi().orElse(null),
          clean -> {
            gray.copyTo(clean);
            clean.setTo(new Scalar(paper), specks);
          });
    } finally {
      specks.release();
    }
  }
}
