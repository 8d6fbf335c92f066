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

  /** Cells of the picture of the light around one in which ink is as dark. */
  private static final int NEIGHBORHOOD = 6;

  /** Gray levels by which ink is darker than paper where anything is made of it. */
  private static final double LEAST_CONTRAST = 45;

  /** Part of the contrast of ink below which a mark is faint. */
  private static final double FAINT = 0.5;

  /** Part of the contrast of ink that thin lines, blurred as they are, still have. */
  private static final double THIN = 0.35;

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

  /**
   * The page with all print as dark as the darkest near it should be: gray levels between the ink
   * and the paper of a neighborhood, both taken from the reduced page, are stretched to black and
   * white. Where there is no ink, or a mere breath of it, nothing is brought out.
   */
  public static PageImage evenContrast(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat light = new Mat();
    Mat dark = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(3, 3));
    try {
      light(gray, light);
      darkest(gray, dark, new Size(light.cols(), light.rows()));
      Imgproc.erode(dark, dark, element, new org.opencv.core.Point(-1, -1), NEIGHBORHOOD);
      Imgproc.blur(dark, dark, new org.opencv.core.Size(NEIGHBORHOOD, NEIGHBORHOOD));
      // Contrast below this is noise: it stays as small against the rest.
      Mat least = new Mat();
      Core.subtract(light, new Scalar(LEAST_CONTRAST), least);
      Core.min(dark, least, dark);
      least.release();
      return stretched(page, light, dark);
    } finally {
      light.release();
      dark.release();
      element.release();
    }
  }

  /** The darkest pixel of each cell of a grid, as good as: of every pixel's neighborhood. */
  private static void darkest(Mat gray, Mat dark, Size size) {
    int cell = Math.max(1, Math.round((float) gray.cols() / size.width()));
    Mat element =
        Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(cell, cell));
    try {
      Imgproc.erode(gray, dark, element);
      PageOperations.resize(dark, dark, size, Imgproc.INTER_NEAREST);
    } finally {
      element.release();
    }
  }

  private static PageImage stretched(PageImage page, Mat light, Mat dark) {
    Mat gray = MatPageImage.mat(page);
    Mat ink = new Mat();
    Mat range = new Mat();
    try {
      PageOperations.resize(dark, ink, page.size(), Imgproc.INTER_LINEAR);
      PageOperations.resize(light, range, page.size(), Imgproc.INTER_LINEAR);
      Core.subtract(range, ink, range);
      Core.subtract(gray, ink, ink);
      return PageOperations.create(
          page.dpi().orElse(null), even -> Core.divide(ink, range, even, WHITE));
    } finally {
      ink.release();
      range.release();
    }
  }

  /**
   * The page without marks that are much fainter than its ink and keep away from it: what shows
   * through from the other side, watermarks. They become as light as the paper around them.
   */
  public static PageImage clearFaintMarks(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat light = new Mat();
    Mat paper = new Mat();
    Mat ink = new Mat();
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(5, 5));
    try (PageView view = PageView.of(page)) {
      PageView.InkLevels levels = view.inkLevels();
      double contrast = levels == null ? 0 : Math.max(0, levels.paper() - levels.quarter());
      light(gray, light);
      PageOperations.resize(light, paper, page.size(), Imgproc.INTER_LINEAR);
      Core.subtract(paper, gray, ink);
      Imgproc.threshold(ink, ink, FAINT * contrast, 255, Imgproc.THRESH_BINARY_INV);
      // What is near to ink belongs to it.
      Imgproc.erode(ink, ink, element);
      return PageOperations.create(
          page.dpi().orElse(null),
          clear -> {
            gray.copyTo(clear);
            paper.copyTo(clear, ink);
          });
    } finally {
      light.release();
      paper.release();
      ink.release();
      element.release();
    }
  }

  /** The page with less grain and its edges kept: C. Tomasi and R. Manduchi, ICCV 1998. */
  public static PageImage removeNoise(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    return PageOperations.create(
        page.dpi().orElse(null), smooth -> Imgproc.bilateralFilter(gray, smooth, 5, 55, 1.6));
  }

  /**
   * The page without level lines that run into letters; see {@link StrikeFinder}. Strokes that
   * cross them stay whole.
   */
  public static PageImage removeStrikes(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat ink = new Mat();
    Mat erasable = new Mat();
    Mat edge = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(1, 3));
    try (PageView view = PageView.of(page)) {
      PageView.InkLevels levels = view.inkLevels();
      double paper = PageOperations.quantile(gray, 0.8);
      double contrast = levels == null ? paper : levels.paper() - levels.quarter();
      double threshold = paper - THIN * contrast;
      Imgproc.threshold(gray, ink, threshold, 255, Imgproc.THRESH_BINARY_INV);
      double height = view.characters().height() / view.scale();
      erasable = StrikeFinder.erasable(ink, StrikeFinder.strikes(ink, height), height);
      Imgproc.dilate(erasable, erasable, edge);
      Mat erased = erasable;
      return PageOperations.create(
          page.dpi().orElse(null),
          clear -> {
            gray.copyTo(clear);
            clear.setTo(new Scalar(paper), erased);
          });
    } finally {
      ink.release();
      erasable.release();
      edge.release();
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
    return PageOperations.withPaper(page, 0.8, SpeckFinder::mask);
  }
}
