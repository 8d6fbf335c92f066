package dev.platen.preprocess.opencv;

import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * What can be taken off a gray page that was bound, folded or printed on a screen. Each result is a
 * new image of the same size.
 */
public final class ClutterOperations {

  /** Rows of the page that are made lighter at a time. */
  private static final int BAND = 256;

  /** By how much a staple's bar is grown: its soft edges and its shine. */
  private static final double GROWN = 4;

  private ClutterOperations() {}

  /** The page with paper where staples were; see {@link StapleFinder}. */
  public static PageImage clearStaples(PageImage page) {
    return painted(page, (view, brush) -> StapleFinder.staples(view).forEach(brush::fill));
  }

  /** The page with paper where a binder's punch left holes; see {@link HoleFinder}. */
  public static PageImage clearHoles(PageImage page) {
    return painted(page, (view, brush) -> HoleFinder.holes(view).forEach(brush::dot));
  }

  /**
   * The page with paper where teeth of combs were.
   *
   * @param combs as {@link CombFinder} found them
   * @param scale pixels of the page to one of the view they were found in
   */
  public static PageImage removeCombs(PageImage page, List<List<CombRow>> combs, double scale) {
    Mat gray = MatPageImage.mat(page);
    return PageOperations.create(
        page.dpi().orElse(null),
        clear -> {
          gray.copyTo(clear);
          CombEraser eraser = new CombEraser(clear, scale);
          combs.stream().flatMap(List::stream).forEach(eraser::erase);
        });
  }

  /** Something to paint on a page. */
  private interface Painting {

    /** Paints what is seen in the view. */
    void paint(PageView view, Brush brush);
  }

  private static PageImage painted(PageImage page, Painting painting) {
    Mat gray = MatPageImage.mat(page);
    try (PageView view = PageView.of(page)) {
      Scalar paper = new Scalar(PageOperations.quantile(gray, 0.8));
      return PageOperations.create(
          page.dpi().orElse(null),
          clear -> {
            gray.copyTo(clear);
            painting.paint(view, new Brush(clear, 1 / view.scale(), paper));
          });
    }
  }

  /**
   * Paints places of a view on its page.
   *
   * @param scale pixels of the page to one of the view
   */
  private record Brush(Mat page, double scale, Scalar paper) {

    void fill(RotatedRect bar) {
      bar.size.width += GROWN;
      bar.size.height += GROWN;
      Point[] corners = new Point[4];
      bar.points(corners);
      for (Point corner : corners) {
        corner.x *= scale;
        corner.y *= scale;
      }
      MatOfPoint outline = new MatOfPoint(corners);
      Imgproc.fillConvexPoly(page, outline, paper);
      outline.release();
    }

    void dot(Rect hole) {
      Point middle =
          new Point((hole.x + hole.width / 2.0) * scale, (hole.y + hole.height / 2.0) * scale);
      int radius = (int) Math.ceil(0.62 * scale * Math.max(hole.width, hole.height));
      Imgproc.circle(page, middle, radius, paper, Imgproc.FILLED);
    }
  }

  /** The page with paper where there were dots of halftone screens; see {@link ScreenFinder}. */
  public static PageImage removeScreen(PageImage page) {
    return PageOperations.withPaper(page, 0.9, ScreenFinder::mask);
  }

  /** The page with its creases as light as the paper beside them; see {@link FoldFinder}. */
  public static PageImage removeFolds(PageImage page) {
    Mat gray = MatPageImage.mat(page);
    Mat turned = new Mat();
    Mat level = new Mat();
    Mat upright = new Mat();
    try (PageView view = PageView.of(page)) {
      Core.transpose(view.gray(), turned);
      level = FoldFinder.gains(view.gray());
      upright = FoldFinder.gains(turned);
      Core.transpose(upright, upright);
      Mat[] gains = {level, upright};
      return PageOperations.create(
          page.dpi().orElse(null),
          smooth -> {
            gray.copyTo(smooth);
            for (Mat gain : gains) {
              lighten(smooth, gain);
            }
          });
    } finally {
      turned.release();
      level.release();
      upright.release();
    }
  }

  /** Multiplies a page by gains that are interpolated between their nodes, band by band. */
  private static void lighten(Mat page, Mat gains) {
    Mat map = new Mat(BAND, page.cols(), CvType.CV_32FC2);
    Mat gain = new Mat();
    Mat band = new Mat();
    try {
      float[] row = new float[2 * page.cols()];
      for (int top = 0; top < page.rows(); top += BAND) {
        int bottom = Math.min(page.rows(), top + BAND);
        for (int y = top; y < bottom; y++) {
          place(row, y, page, gains);
          map.put(y - top, 0, row);
        }
        Mat part = page.rowRange(top, bottom);
        Mat places = map.rowRange(0, bottom - top);
        Imgproc.remap(gains, gain, places, new Mat(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        part.convertTo(band, gain.type());
        Core.multiply(band, gain, band);
        band.convertTo(part, part.type());
        places.release();
        part.release();
      }
    } finally {
      map.release();
      gain.release();
      band.release();
    }
  }

  /** Where the pixels of a row lie among the nodes. */
  private static void place(float[] row, int y, Mat page, Mat gains) {
    float down = (float) ((y + 0.5) * gains.rows() / page.rows() - 0.5);
    for (int x = 0; x < page.cols(); x++) {
      row[2 * x] = (float) ((x + 0.5) * gains.cols() / page.cols() - 0.5);
      row[2 * x + 1] = down;
    }
  }
}
