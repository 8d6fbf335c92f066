package dev.platen.preprocess.opencv;

import dev.platen.model.PageImage;
import org.opencv.core.Mat;

/**
 * How much of a page is ink: whether there is anything on it.
 *
 * <p>The page is reduced to about a megapixel (an A4 sheet to 100 dpi), which averages out grain,
 * and the local paper, a wide median, is taken from it, which does away with shadows and tinted
 * paper. What is then darker than the paper by a fixed contrast and by several times the page's own
 * noise is a candidate. One threshold for the whole histogram, such as Otsu's, does not do: on an
 * almost empty page it falls in the middle of the noise. Of the candidates, specks too small for a
 * letter are left out, and the margin is not looked at: scanner shadows and black borders are
 * there. (Wider borders are paper to the median.)
 *
 * <p>A page that is dark in most places is measured as its negative, so white print on black is
 * ink; a page of one even black is blank.
 */
public final class InkMeasure {

  /** Working pixels of the smallest spot that counts: half a millimeter square on an A4 sheet. */
  private static final int LEAST_AREA = 4;

  /** Share of a side that the margin may take on small images. */
  private static final double MOST_MARGIN = 0.05;

  private InkMeasure() {}

  /**
   * The share of the page that is ink.
   *
   * @return 0 to 1
   * @throws dev.platen.failure.PipelineException if OpenCV fails
   */
  public static double inkShare(PageImage page) {
    return PageOperations.checked(
        () -> {
          try (PageView view = PageView.of(page)) {
            return inkShare(view);
          }
        });
  }

  /** The same of a page that is being looked at. */
  public static double inkShare(PageView view) {
    return inkShareWithin(view.ink());
  }

  private static double inkShareWithin(Mat mask) {
    int dx = margin(mask.cols());
    int dy = margin(mask.rows());
    Mat inner = mask.submat(dy, mask.rows() - dy, dx, mask.cols() - dx);
    try {
      return (double) inkPixels(inner) / inner.total();
    } finally {
      inner.release();
    }
  }

  private static int margin(int side) {
    return Math.min(PageView.PAPER_WINDOW / 2, (int) (MOST_MARGIN * side));
  }

  private static long inkPixels(Mat mask) {
    Characters spots = Characters.of(mask);
    long ink = 0;
    for (int spot = 0; spot < spots.count(); spot++) {
      ink += spots.area(spot) >= LEAST_AREA ? spots.area(spot) : 0;
    }
    return ink;
  }
}
