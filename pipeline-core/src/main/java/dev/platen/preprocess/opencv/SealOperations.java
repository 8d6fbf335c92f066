package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.model.PageImage;
import dev.platen.preprocess.opencv.SealFinder.Seal;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes the ink of seals off a page in color and leaves the print under it. */
public final class SealOperations {

  /** Part of a seal's sides that is looked at around it. */
  private static final double MARGIN = 0.08;

  private SealOperations() {}

  /**
   * The page without the ink of some seals. Light of its own color shows an ink nearly as light as
   * paper and black ink as black as ever: where a seal is, the channel of its ink is all that is
   * left, as light as paper where there is nothing but that ink.
   *
   * @param page in color
   * @return in color, of the same size; for the caller to close
   */
  public static PageImage withoutSeals(PageImage page, List<Seal> seals) {
    return PageOperations.create(
        page.dpi().orElse(null),
        clean -> {
          MatPageImage.mat(page).copyTo(clean);
          for (Seal seal : seals) {
            Mat part = clean.submat(around(Box.around(seal.outline()), clean));
            try {
              clear(part, seal.ink());
            } finally {
              part.release();
            }
          }
        });
  }

  private static Rect around(Box seal, Mat page) {
    double margin = MARGIN * Math.max(seal.width(), seal.height());
    int left = (int) Math.max(0, seal.x() - margin);
    int top = (int) Math.max(0, seal.y() - margin);
    int right = (int) Math.min(page.cols(), Math.ceil(seal.right() + margin));
    int bottom = (int) Math.min(page.rows(), Math.ceil(seal.bottom() + margin));
    return new Rect(left, top, right - left, bottom - top);
  }

  private static void clear(Mat part, SealInk color) {
    List<Mat> channels = new ArrayList<>();
    Mat stamped = color.mask(part);
    Mat light = new Mat();
    Mat clean = new Mat();
    Mat edge = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5));
    try {
      Core.split(part, channels);
      channels.get(color.channel()).copyTo(light);
      double paper = PageOperations.quantile(light, 0.9);
      double ink = PageOperations.quantile(light, stamped, 0.5);
      // The ink alone becomes paper; what is darker in its light is print.
      light.convertTo(light, -1, paper / Math.max(1, Math.min(ink, paper)), 0);
      Core.min(light, new Scalar(paper), light);
      Imgproc.dilate(stamped, stamped, edge);
      Core.merge(List.of(light, light, light), clean);
      clean.copyTo(part, stamped);
    } finally {
      channels.forEach(Mat::release);
      stamped.release();
      light.release();
      clean.release();
      edge.release();
    }
  }
}
