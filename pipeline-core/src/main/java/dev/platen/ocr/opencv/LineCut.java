package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Cuts lines of text out of a page and makes them upright and equally high. */
public final class LineCut {

  private LineCut() {}

  /**
   * A picture of a line.
   *
   * @param box what to cut out; where it leaves the page, the edge of the page goes on
   * @param size of the picture
   */
  public static Samples cut(PageImage page, TiltedBox box, Size size) {
    try (PageImage line = box.isUpright() ? upright(page, box) : straightened(page, box);
        PageImage scaled = Pixels.scaled(line, size)) {
      return Samples.of(scaled);
    }
  }

  private static PageImage upright(PageImage page, TiltedBox box) {
    Box inside = box.bounds().clippedTo(page.size());
    double left = Math.min(Math.floor(inside.x()), page.size().width() - 1.0);
    double top = Math.min(Math.floor(inside.y()), page.size().height() - 1.0);
    double right = Math.max(left + 1, Math.ceil(inside.right()));
    double bottom = Math.max(top + 1, Math.ceil(inside.bottom()));
    return Pixels.cut(page, Box.between(left, top, right, bottom));
  }

  private static PageImage straightened(PageImage page, TiltedBox box) {
    int width = (int) Math.max(1, Math.round(box.width()));
    int height = (int) Math.max(1, Math.round(box.height()));
    List<Point> corners = box.corners();
    MatOfPoint2f source = points(corners.get(0), corners.get(1), corners.get(3));
    MatOfPoint2f target = points(new Point(0, 0), new Point(width, 0), new Point(0, height));
    Mat transform = Imgproc.getAffineTransform(source, target);
    Mat line = new Mat();
    try {
      Imgproc.warpAffine(
          MatPageImage.mat(page),
          line,
          transform,
          new org.opencv.core.Size(width, height),
          Imgproc.INTER_LINEAR,
          Core.BORDER_REPLICATE,
          new Scalar(0));
      return MatPageImage.owning(line, null);
    } finally {
      transform.release();
      source.release();
      target.release();
    }
  }

  private static MatOfPoint2f points(Point... points) {
    org.opencv.core.Point[] all = new org.opencv.core.Point[points.length];
    for (int i = 0; i < points.length; i++) {
      all[i] = new org.opencv.core.Point(points[i].x(), points[i].y());
    }
    return new MatOfPoint2f(all);
  }
}
