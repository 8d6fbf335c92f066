package dev.platen.preprocess.opencv;

import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.imgproc.Imgproc;

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

  private static final long WORKING_PIXELS = 1_000_000;

  /** Window of the median in working pixels: about 13 mm of an A4 sheet, wider than any letter. */
  private static final int PAPER_WINDOW = 51;

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

  /** Working pixels of the smallest spot that counts: half a millimeter square on an A4 sheet. */
  private static final int LEAST_AREA = 4;

  /** Share of a side that the margin may take on small images. */
  private static final double MOST_MARGIN = 0.05;

  /** Median gray level below which a page is white on black. */
  private static final int DARK = 96;

  private InkMeasure() {}

  /**
   * The share of the page that is ink.
   *
   * @return 0 to 1
   * @throws dev.platen.failure.PipelineException if OpenCV fails
   */
  public static double inkShare(PageImage page) {
    Mat gray = new Mat();
    Mat paper = new Mat();
    Mat darkness = new Mat();
    try {
      reduce(MatPageImage.mat(page), page.size(), gray);
      if (median(gray) < DARK) {
        Core.bitwise_not(gray, gray);
      }
      Imgproc.medianBlur(gray, paper, window(Math.min(gray.cols(), gray.rows())));
      Core.absdiff(paper, gray, darkness);
      double sigma = MAD_TO_SIGMA * median(darkness);
      double threshold =
          Math.min(MOST_CONTRAST, Math.max(LEAST_CONTRAST, LEAST_DEVIATIONS * sigma));
      // Saturates at 0 where the page is lighter than its paper.
      Core.subtract(paper, gray, darkness);
      Imgproc.threshold(darkness, darkness, threshold, 255, Imgproc.THRESH_BINARY);
      return inkShareWithin(darkness);
    } catch (CvException e) {
      throw PageOperations.failure(e);
    } finally {
      gray.release();
      paper.release();
      darkness.release();
    }
  }

  /** Odd, as the median wants it, and at least 3. */
  private static int window(int side) {
    return Math.min(PAPER_WINDOW, Math.max(3, side / WINDOWS_PER_SIDE | 1));
  }

  private static void reduce(Mat source, Size size, Mat gray) {
    double factor = Math.sqrt((double) WORKING_PIXELS / size.pixels());
    Mat small = new Mat();
    try {
      if (factor < 1) {
        Size reduced =
            new Size(
                Math.max(1, (int) (size.width() * factor)),
                Math.max(1, (int) (size.height() * factor)));
        PageOperations.resize(source, small, reduced, Imgproc.INTER_AREA);
      } else {
        source.copyTo(small);
      }
      if (small.channels() == 1) {
        small.copyTo(gray);
      } else {
        Imgproc.cvtColor(small, gray, Imgproc.COLOR_BGR2GRAY);
      }
    } finally {
      small.release();
    }
  }

  /** The median of an 8-bit image, to a fraction of a level: interpolated within its bin. */
  private static double median(Mat image) {
    Mat histogram = new Mat();
    Mat none = new Mat();
    try {
      Imgproc.calcHist(
          java.util.List.of(image),
          new MatOfInt(0),
          none,
          histogram,
          new MatOfInt(256),
          new MatOfFloat(0, 256));
      float[] counts = new float[256];
      histogram.get(0, 0, counts);
      double half = image.total() / 2.0;
      double below = 0;
      int level = 0;
      while (level < 255 && below + counts[level] < half) {
        below += counts[level++];
      }
      return level == 0 ? 0 : level - 0.5 + (half - below) / Math.max(1, counts[level]);
    } finally {
      histogram.release();
      none.release();
    }
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
    return Math.min(PAPER_WINDOW / 2, (int) (MOST_MARGIN * side));
  }

  private static long inkPixels(Mat mask) {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      int count =
          Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids, 8, CvType.CV_32S);
      long ink = 0;
      int[] spot = new int[5];
      for (int label = 1; label < count; label++) {
        stats.get(label, 0, spot);
        int area = spot[Imgproc.CC_STAT_AREA];
        ink += area >= LEAST_AREA ? area : 0;
      }
      return ink;
    } finally {
      labels.release();
      stats.release();
      centroids.release();
    }
  }
}
