package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Page images as an engine should see them, made from others.
 *
 * <p>Each method gives a new page image for the caller to close. Where the samples stay the same
 * they are shared, not copied, so the page given must stay open as long as the one made from it.
 */
public final class Pixels {

  /** Pixels: larger than a stroke or a small letter at 100 to 300 dpi, smaller than a shadow. */
  private static final int BACKGROUND_SIDE = 31;

  /** Makes print as faint as a third of the way to black as dark as any edge of the scan. */
  private static final double GAIN = 3;

  private Pixels() {}

  /** The page in grey. */
  public static PageImage grey(PageImage page) {
    Mat mat = MatPageImage.mat(page);
    Mat grey = new Mat();
    if (page.channels() == 1) {
      grey = view(mat, page.size().box());
    } else {
      Imgproc.cvtColor(mat, grey, Imgproc.COLOR_BGR2GRAY);
    }
    return MatPageImage.owning(grey, page.dpi().orElse(null));
  }

  /** The page turned by quarters. */
  public static PageImage turned(PageImage page, Rotation rotation) {
    Mat mat = MatPageImage.mat(page);
    Mat turned = new Mat();
    switch (rotation) {
      case NONE -> turned = view(mat, page.size().box());
      case CLOCKWISE_90 -> Core.rotate(mat, turned, Core.ROTATE_90_CLOCKWISE);
      case HALF -> Core.rotate(mat, turned, Core.ROTATE_180);
      case CLOCKWISE_270 -> Core.rotate(mat, turned, Core.ROTATE_90_COUNTERCLOCKWISE);
    }
    Dpi dpi = page.dpi().orElse(null);
    if (dpi != null && rotation.swapsSides()) {
      dpi = new Dpi(dpi.vertical(), dpi.horizontal());
    }
    return MatPageImage.owning(turned, dpi);
  }

  /** The page turned by quarters, with samples of its own: the page given may be closed first. */
  public static PageImage copied(PageImage page, Rotation rotation) {
    if (rotation != Rotation.NONE) {
      return turned(page, rotation);
    }
    Mat copy = new Mat();
    MatPageImage.mat(page).copyTo(copy);
    return MatPageImage.owning(copy, page.dpi().orElse(null));
  }

  /** The page stretched to a size; its resolution goes with it. */
  public static PageImage scaled(PageImage page, Size size) {
    Mat mat = MatPageImage.mat(page);
    Mat scaled = new Mat();
    double sx = (double) size.width() / page.size().width();
    double sy = (double) size.height() / page.size().height();
    if (page.size().equals(size)) {
      scaled = view(mat, page.size().box());
    } else {
      int method = sx < 1 || sy < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
      Imgproc.resize(
          mat, scaled, new org.opencv.core.Size(size.width(), size.height()), 0, 0, method);
    }
    return MatPageImage.owning(
        scaled,
        page.dpi().map(dpi -> new Dpi(dpi.horizontal() * sx, dpi.vertical() * sy)).orElse(null));
  }

  /**
   * The page in grey, its paper made evenly white: shadow goes, faint print gets black. Divides by
   * the background, found by closing (letters are smaller than the element) and blurring; see S. Lu
   * and C. L. Tan, <i>Binarization of Badly Illuminated Document Images through Shading Estimation
   * and Compensation</i>, ICDAR 2007, for the idea.
   */
  public static PageImage leveled(PageImage page) {
    Mat background = new Mat();
    Mat element =
        Imgproc.getStructuringElement(
            Imgproc.MORPH_RECT, new org.opencv.core.Size(BACKGROUND_SIDE, BACKGROUND_SIDE));
    try (PageImage grey = grey(page)) {
      Mat mat = MatPageImage.mat(grey);
      Imgproc.morphologyEx(mat, background, Imgproc.MORPH_CLOSE, element);
      Imgproc.blur(
          background, background, new org.opencv.core.Size(BACKGROUND_SIDE, BACKGROUND_SIDE));
      Mat leveled = new Mat();
      Core.divide(mat, background, leveled, 255);
      leveled.convertTo(leveled, -1, GAIN, 255 * (1 - GAIN));
      return MatPageImage.owning(leveled, page.dpi().orElse(null));
    } finally {
      background.release();
      element.release();
    }
  }

  /** Mean difference of two gray pages of one size within a box, in levels. */
  public static double difference(PageImage one, PageImage other, Box box) {
    Box whole = box.clippedTo(one.size());
    Mat first = view(MatPageImage.mat(one), whole);
    Mat second = view(MatPageImage.mat(other), whole);
    Mat difference = new Mat();
    try {
      Core.absdiff(first, second, difference);
      return Core.mean(difference).val[0];
    } finally {
      first.release();
      second.release();
      difference.release();
    }
  }

  /** The part of the page in a box of whole pixels that lies inside it. */
  public static PageImage cut(PageImage page, Box box) {
    return MatPageImage.owning(view(MatPageImage.mat(page), box), page.dpi().orElse(null));
  }

  /** Shares the samples of a matrix. */
  private static Mat view(Mat mat, Box box) {
    return mat.submat(
        new Rect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height()));
  }
}
