package dev.platen.preprocess.opencv;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * What can be done to a whole page image. Each result is a new image for the caller to close.
 *
 * <p>All of them throw {@link PipelineException}: {@code too-large} where memory ran out, {@code
 * internal} where OpenCV refused.
 */
public final class PageOperations {

  private static final String NO_MEMORY = "(-4:";

  private PageOperations() {}

  /** The page turned by quarters, clockwise; pixels are moved, not changed. */
  public static PageImage turn(PageImage page, Rotation rotation) {
    int code =
        switch (rotation) {
          case NONE -> throw new IllegalArgumentException("Nothing to turn");
          case CLOCKWISE_90 -> Core.ROTATE_90_CLOCKWISE;
          case HALF -> Core.ROTATE_180;
          case CLOCKWISE_270 -> Core.ROTATE_90_COUNTERCLOCKWISE;
        };
    Dpi dpi = page.dpi().orElse(null);
    Dpi turned =
        dpi != null && rotation.swapsSides() ? new Dpi(dpi.vertical(), dpi.horizontal()) : dpi;
    Mat source = MatPageImage.mat(page);
    return create(turned, target -> Core.rotate(source, target, code));
  }

  /**
   * The page stretched to another size, its resolution with it. A direction that shrinks is
   * averaged over the area of each new pixel; one that grows is interpolated by cubics.
   */
  public static PageImage resample(PageImage page, Size target) {
    Size size = page.size();
    Dpi dpi =
        page.dpi()
            .map(
                old ->
                    new Dpi(
                        old.horizontal() * target.width() / size.width(),
                        old.vertical() * target.height() / size.height()))
            .orElse(null);
    Mat source = MatPageImage.mat(page);
    // Shrinking first: averaging and cubics can't be mixed in one call, and less is left to grow.
    Size shrunk =
        new Size(Math.min(size.width(), target.width()), Math.min(size.height(), target.height()));
    return create(
        dpi,
        result -> {
          if (shrunk.equals(target)) {
            resize(source, result, target, Imgproc.INTER_AREA);
          } else if (shrunk.equals(size)) {
            resize(source, result, target, Imgproc.INTER_CUBIC);
          } else {
            Mat between = new Mat();
            try {
              resize(source, between, shrunk, Imgproc.INTER_AREA);
              resize(between, result, target, Imgproc.INTER_CUBIC);
            } finally {
              between.release();
            }
          }
        });
  }

  /** The page without its colors: luma after ITU-R BT.601. */
  public static PageImage toGray(PageImage page) {
    if (page.channels() == 1) {
      throw new IllegalArgumentException("The page is gray already");
    }
    Mat source = MatPageImage.mat(page);
    return create(
        page.dpi().orElse(null), gray -> Imgproc.cvtColor(source, gray, Imgproc.COLOR_BGR2GRAY));
  }

  /**
   * Writes a page as PNG, with one bit a pixel where it is black and white.
   *
   * @param further the turn, clockwise, that it gets before
   */
  public static void write(PageImage page, Rotation further, Path file) {
    if (further != Rotation.NONE) {
      try (PageImage turned = turn(page, further)) {
        write(turned, Rotation.NONE, file);
      }
      return;
    }
    Mat pixels = MatPageImage.mat(page);
    MatOfInt options = new MatOfInt(Imgcodecs.IMWRITE_PNG_BILEVEL, isBilevel(pixels) ? 1 : 0);
    try {
      if (!Imgcodecs.imwrite(file.toString(), pixels, options)) {
        throw new PipelineException(ErrorCode.DISK_FULL, "Can't write the image " + file);
      }
    } catch (CvException e) {
      throw new PipelineException(ErrorCode.DISK_FULL, "Can't write the image " + file, e);
    } finally {
      options.release();
    }
  }

  private static boolean isBilevel(Mat pixels) {
    Mat between = new Mat();
    try {
      if (pixels.channels() > 1) {
        return false;
      }
      Core.inRange(pixels, new Scalar(1), new Scalar(254), between);
      return Core.countNonZero(between) == 0;
    } finally {
      between.release();
    }
  }

  static void resize(Mat source, Mat target, Size size, int interpolation) {
    Imgproc.resize(
        source, target, new org.opencv.core.Size(size.width(), size.height()), 0, 0, interpolation);
  }

  static PageImage create(Dpi dpi, Consumer<Mat> operation) {
    Mat result = new Mat();
    try {
      operation.accept(result);
      return MatPageImage.owning(result, dpi);
    } catch (CvException e) {
      result.release();
      throw failure(e);
    } catch (RuntimeException e) {
      result.release();
      throw e;
    }
  }

  /**
   * A gray page with paper in some places.
   *
   * @param share of the page that is darker than what counts as paper
   * @param places makes the mask of them
   */
  static PageImage withPaper(PageImage page, double share, UnaryOperator<Mat> places) {
    Mat gray = MatPageImage.mat(page);
    Mat mask = places.apply(gray);
    try {
      double paper = quantile(gray, share);
      return create(
          page.dpi().orElse(null),
          clean -> {
            gray.copyTo(clean);
            clean.setTo(new Scalar(paper), mask);
          });
    } finally {
      mask.release();
    }
  }

  /** The same pixels in one channel; always a new matrix. */
  static Mat gray(Mat image) {
    Mat gray = new Mat();
    if (image.channels() == 1) {
      image.copyTo(gray);
    } else {
      Imgproc.cvtColor(image, gray, Imgproc.COLOR_BGR2GRAY);
    }
    return gray;
  }

  /** The median of an 8-bit image, to a fraction of a level: interpolated within its bin. */
  public static double median(Mat image) {
    return quantile(image, 0.5);
  }

  /** The level below which a share of the pixels of an 8-bit image lies. */
  public static double quantile(Mat image, double share) {
    return quantile(image, new Mat(), share);
  }

  /** The same of the pixels where a mask is not 0; 0 if it is 0 everywhere. */
  public static double quantile(Mat image, Mat mask, double share) {
    Mat histogram = new Mat();
    try {
      Imgproc.calcHist(
          List.of(image),
          new MatOfInt(0),
          mask,
          histogram,
          new MatOfInt(256),
          new MatOfFloat(0, 256));
      float[] counts = new float[256];
      histogram.get(0, 0, counts);
      double all = 0;
      for (float count : counts) {
        all += count;
      }
      double wanted = share * all;
      double below = 0;
      int level = 0;
      while (level < 255 && below + counts[level] < wanted) {
        below += counts[level++];
      }
      return level == 0 ? 0 : level - 0.5 + (wanted - below) / Math.max(1, counts[level]);
    } finally {
      histogram.release();
    }
  }

  /**
   * Does something with OpenCV, and tells what a failure of it means for the page.
   *
   * @throws PipelineException as all operations here do
   */
  public static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (CvException e) {
      throw failure(e);
    }
  }

  private static PipelineException failure(CvException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains(NO_MEMORY)
        ? new PipelineException(
            ErrorCode.TOO_LARGE,
            "No memory left to prepare the page: raise worker.memory or lower limits.max-pixels",
            e)
        : new PipelineException(ErrorCode.INTERNAL, "OpenCV: " + message.strip(), e);
  }
}
