package dev.platen.preprocess.opencv;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * A page reduced for looking at: to about a megapixel (an A4 sheet to 100 dpi), which averages out
 * grain, and what is derived from that, each made when it is first asked for.
 *
 * <p>Matrices that it gives away stay its own, and are void after {@link #close()}.
 */
public final class PageView implements AutoCloseable {

  static final long WORKING_PIXELS = 1_000_000;

  /** Window of the median in working pixels: about 13 mm of an A4 sheet, wider than any letter. */
  static final int PAPER_WINDOW = 51;

  /** Small images are not pages; of their shorter side the window takes no more than this part. */
  private static final int WINDOWS_PER_SIDE = 4;

  /** Gray levels by which ink is darker than its paper, at least. */
  private static final int LEAST_CONTRAST = 20;

  /** Gray levels by which what is darker is ink on any page; photographs look like noise. */
  private static final int MOST_CONTRAST = 120;

  /** Standard deviations of the noise by which ink is darker than its paper, at least. */
  private static final double LEAST_DEVIATIONS = 6;

  /** From median absolute deviation to standard deviation, for normal noise. */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** Median gray level below which a page is white on black. */
  private static final int DARK = 96;

  private final PageImage page;
  private final PageTransform transform;
  private final Mat reduced;
  private Mat gray;
  private Mat paper;
  private Mat ink;
  private Mat photographs;
  private InkLevels inkLevels;
  private Characters characters;

  private PageView(PageImage page, PageTransform transform, Mat reduced) {
    this.page = page;
    this.transform = transform;
    this.reduced = reduced;
  }

  /** A view of a page; the page stays the caller's and open for as long as the view. */
  public static PageView of(PageImage page) {
    Size size = page.size();
    Size small = reduced(size);
    Mat reduced = new Mat();
    Mat full = MatPageImage.mat(page);
    if (small.equals(size)) {
      full.copyTo(reduced);
    } else {
      PageOperations.resize(full, reduced, small, Imgproc.INTER_AREA);
    }
    return new PageView(page, PageTransform.scaling(size, small), reduced);
  }

  /**
   * The same page seen through a transform from its pixels; nothing of this view is shared.
   *
   * @param through from the page to what is to be looked at
   */
  public PageView through(PageTransform through) {
    Size small = reduced(through.prepared());
    PageTransform whole = through.then(PageTransform.scaling(through.prepared(), small));
    Mat seen = new Mat();
    Warp.apply(reduced, seen, transform.inverse().then(whole), PageOperations.median(gray()));
    return new PageView(page, whole, seen);
  }

  private static Size reduced(Size size) {
    double byArea = Math.sqrt((double) WORKING_PIXELS / size.pixels());
    double bySide = (double) Warp.MAX_SIDE / Math.max(size.width(), size.height());
    double factor = Math.min(1, Math.min(byArea, bySide));
    return new Size(
        Math.max(1, (int) (size.width() * factor)), Math.max(1, (int) (size.height() * factor)));
  }

  /** Size of the view in its own pixels. */
  public Size size() {
    return transform.prepared();
  }

  /** From pixels of the page to those of the view. */
  public PageTransform transform() {
    return transform;
  }

  /** Pixels of the view to one of the page, in its middle. */
  public double scale() {
    Point middle = new Point(size().width() / 2.0, size().height() / 2.0);
    Point here = transform.toSource(middle);
    Point beside = transform.toSource(new Point(middle.x() + 1, middle.y()));
    return 1 / Math.max(1e-9, Math.hypot(beside.x() - here.x(), beside.y() - here.y()));
  }

  /** The view itself: gray, or blue, green and red. */
  public Mat reduced() {
    return reduced;
  }

  /** The view without its colors. */
  public Mat gray() {
    if (gray == null) {
      gray = PageOperations.gray(reduced);
    }
    return gray;
  }

  /** The paper as if nothing stood on it: a wide median of {@link #gray()}. */
  public Mat paper() {
    if (paper == null) {
      paper = new Mat();
      Mat half = new Mat();
      Size size = size();
      Size less = new Size((size.width() + 1) / 2, (size.height() + 1) / 2);
      try {
        // Every second pixel has the same median; averages would mix ink into it.
        PageOperations.resize(gray(), half, less, Imgproc.INTER_NEAREST);
        Imgproc.medianBlur(half, half, window(Math.min(less.width(), less.height())));
        PageOperations.resize(half, paper, size, Imgproc.INTER_LINEAR);
      } finally {
        half.release();
      }
    }
    return paper;
  }

  /**
   * Where ink is, 255, or not, 0. What is darker than its local paper by a fixed contrast and by
   * several times the page's own noise is; one threshold for the whole histogram, such as Otsu's,
   * falls in the middle of the noise on an almost empty page. A page that is dark in most places is
   * taken as its negative.
   */
  public Mat ink() {
    if (ink == null) {
      ink = new Mat();
      Mat darkness = new Mat();
      try {
        Core.absdiff(paper(), gray(), darkness);
        double sigma = MAD_TO_SIGMA * PageOperations.median(darkness);
        double threshold =
            Math.min(MOST_CONTRAST, Math.max(LEAST_CONTRAST, LEAST_DEVIATIONS * sigma));
        // Saturates at 0 where the page is lighter, or on a negative darker, than its paper.
        if (PageOperations.median(gray()) < DARK) {
          Core.subtract(gray(), paper(), darkness);
        } else {
          Core.subtract(paper(), gray(), darkness);
        }
        Imgproc.threshold(darkness, ink, threshold, 255, Imgproc.THRESH_BINARY);
      } finally {
        darkness.release();
      }
    }
    return ink;
  }

  /** Where photographs and filled areas are, 255, or not, 0; of half the size. */
  public Mat photographs() {
    if (photographs == null) {
      photographs = PhotographFinder.mask(gray());
    }
    return photographs;
  }

  /** How dark ink is; null without any. */
  public InkLevels inkLevels() {
    if (inkLevels == null && Core.countNonZero(ink()) > 0) {
      inkLevels =
          new InkLevels(
              PageOperations.quantile(gray(), ink(), 0.25),
              PageOperations.quantile(gray(), ink(), 0.5),
              PageOperations.quantile(paper(), ink(), 0.5));
    }
    return inkLevels;
  }

  /**
   * Gray levels of ink.
   *
   * @param quarter below which a quarter of it lies
   * @param median below which half of it lies
   * @param paper below which half of the paper under it lies
   */
  public record InkLevels(double quarter, double median, double paper) {}

  /** The spots of ink. */
  public Characters characters() {
    if (characters == null) {
      characters = Characters.of(ink());
    }
    return characters;
  }

  /**
   * A square of the page at full size, in gray, for the caller to release; smaller at the edges.
   *
   * @param middle in pixels of the view
   * @param side in pixels of the page
   */
  public Mat window(Point middle, int side) {
    Point there = transform.toSource(middle);
    Mat full = MatPageImage.mat(page);
    int width = Math.min(side, full.cols());
    int height = Math.min(side, full.rows());
    int x = (int) Math.max(0, Math.min(full.cols() - width, there.x() - width / 2.0));
    int y = (int) Math.max(0, Math.min(full.rows() - height, there.y() - height / 2.0));
    Mat part = full.submat(new Rect(x, y, width, height));
    try {
      return PageOperations.gray(part);
    } finally {
      part.release();
    }
  }

  /** Of a view with half the sides; odd, as the median wants it, and at least 3. */
  private static int window(int side) {
    return Math.min(PAPER_WINDOW / 2, Math.max(3, side / WINDOWS_PER_SIDE | 1));
  }

  @Override
  public void close() {
    for (Mat mat : new Mat[] {reduced, gray, paper, ink, photographs}) {
      if (mat != null) {
        mat.release();
      }
    }
  }
}
