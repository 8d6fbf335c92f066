package dev.platen.preprocess.opencv;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Takes pixels through a {@link PageTransform}, in one interpolation: by cubics, after averaging
 * where the page gets smaller. Works strip by strip, so that maps of a large page stay small.
 */
public final class Warp {

  /** OpenCV keeps places in 16 bits where it interpolates. */
  public static final int MAX_SIDE = 32_000;

  private static final int STRIP = 128;

  /** A page that shrinks below this part of its sides is averaged first. */
  private static final double SHRINKING = 0.75;

  private Warp() {}

  /**
   * The page as the transform shows it; what lies beyond its edges gets the given gray.
   *
   * @return for the caller to close
   * @throws dev.platen.failure.PipelineException if memory runs out
   */
  public static PageImage render(PageImage page, PageTransform transform, double beyond) {
    Optional<Rotation> turn = wholeTurn(transform);
    if (turn.isPresent()) {
      return turned(page, transform, turn.get());
    }
    Dpi dpi = page.dpi().map(old -> scaled(old, transform)).orElse(null);
    return PageOperations.create(
        dpi, target -> apply(MatPageImage.mat(page), target, transform, beyond));
  }

  /** The quarter turn if the transform is nothing but one, and a stretch, of the whole page. */
  private static Optional<Rotation> wholeTurn(PageTransform transform) {
    for (Rotation rotation : Rotation.values()) {
      PageTransform turned = PageTransform.rotation(transform.source(), rotation);
      PageTransform whole =
          turned.then(PageTransform.scaling(turned.prepared(), transform.prepared()));
      if (transform.mesh() == null && near(whole, transform)) {
        return Optional.of(rotation);
      }
    }
    return Optional.empty();
  }

  private static boolean near(PageTransform one, PageTransform other) {
    return one.source().box().corners().stream()
        .allMatch(
            corner -> {
              Point a = one.toPrepared(corner);
              Point b = other.toPrepared(corner);
              return Math.hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
            });
  }

  private static PageImage turned(PageImage page, PageTransform transform, Rotation rotation) {
    Size target = transform.prepared();
    Size before = rotation.swapsSides() ? target.transposed() : target;
    if (rotation == Rotation.NONE) {
      return PageOperations.resample(page, before);
    }
    if (before.equals(page.size())) {
      return PageOperations.turn(page, rotation);
    }
    try (PageImage resampled = PageOperations.resample(page, before)) {
      return PageOperations.turn(resampled, rotation);
    }
  }

  /** Resolution in the middle of the page. */
  private static Dpi scaled(Dpi dpi, PageTransform transform) {
    double factor = scale(transform);
    return Dpi.of(Math.max(1e-3, Math.min(1e5, dpi.mean() * factor)));
  }

  /** Prepared pixels to a source pixel, in the middle. */
  private static double scale(PageTransform transform) {
    Size size = transform.prepared();
    Point middle = new Point(size.width() / 2.0, size.height() / 2.0);
    Point here = transform.toSource(middle);
    Point right = transform.toSource(new Point(middle.x() + 1, middle.y()));
    Point below = transform.toSource(new Point(middle.x(), middle.y() + 1));
    double area =
        Math.abs(
            (right.x() - here.x()) * (below.y() - here.y())
                - (right.y() - here.y()) * (below.x() - here.x()));
    return area > 1e-12 ? 1 / Math.sqrt(area) : 1;
  }

  static void apply(Mat source, Mat target, PageTransform transform, double beyond) {
    double factor = scale(transform);
    if (factor >= SHRINKING) {
      interpolate(source, target, transform, beyond);
      return;
    }
    Size size = transform.source();
    Size less =
        new Size(
            (int) Math.max(1, Math.round(size.width() * factor)),
            (int) Math.max(1, Math.round(size.height() * factor)));
    Mat small = new Mat();
    try {
      PageOperations.resize(source, small, less, Imgproc.INTER_AREA);
      interpolate(small, target, PageTransform.scaling(less, size).then(transform), beyond);
    } finally {
      small.release();
    }
  }

  private static void interpolate(Mat source, Mat target, PageTransform transform, double beyond) {
    if (transform.mesh() == null) {
      throughMatrix(source, target, transform, beyond);
    } else {
      throughMesh(source, target, transform, beyond);
    }
  }

  private static void throughMatrix(
      Mat source, Mat target, PageTransform transform, double beyond) {
    Size size = transform.prepared();
    Mat back = new Mat(3, 3, CvType.CV_64F);
    try {
      back.put(0, 0, BackMap.matrix(transform));
      Imgproc.warpPerspective(
          source,
          target,
          back,
          new org.opencv.core.Size(size.width(), size.height()),
          Imgproc.INTER_CUBIC | Imgproc.WARP_INVERSE_MAP,
          Core.BORDER_CONSTANT,
          Scalar.all(beyond));
    } finally {
      back.release();
    }
  }

  private static void throughMesh(Mat source, Mat target, PageTransform transform, double beyond) {
    Size size = transform.prepared();
    target.create(size.height(), size.width(), source.type());
    BackMap back = new BackMap(transform);
    float[] row = new float[2 * size.width()];
    for (int top = 0; top < size.height(); top += STRIP) {
      int bottom = Math.min(size.height(), top + STRIP);
      Mat map = new Mat(bottom - top, size.width(), CvType.CV_32FC2);
      Mat strip = target.rowRange(top, bottom);
      try {
        for (int y = top; y < bottom; y++) {
          back.fill(y, row);
          map.put(y - top, 0, row);
        }
        Imgproc.remap(
            source,
            strip,
            map,
            new Mat(),
            Imgproc.INTER_CUBIC,
            Core.BORDER_CONSTANT,
            Scalar.all(beyond));
      } finally {
        map.release();
        strip.release();
      }
    }
  }
}
