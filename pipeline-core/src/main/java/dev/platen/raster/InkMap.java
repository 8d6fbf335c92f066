package dev.platen.raster;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Where a page image has marks: pixels beside a step in brightness. Steps, not darkness, so that
 * white letters on black and coloured ones count alike, and plain areas of any colour do not.
 *
 * <p>Boxes are in pixels of the page image; inside, a smaller copy is looked at. Long straight
 * lines (rulings, frames) are left out: they are no text.
 */
public final class InkMap implements AutoCloseable {

  static {
    OpenCvLibrary.load();
  }

  /**
   * The copy has at most so many pixels: letters of 6 points on A4 are still some 8 pixels high.
   */
  private static final double MAX_PIXELS = 4_000_000;

  /** Difference in brightness, of 255, within three pixels that makes a mark. */
  private static final double STEP = 48;

  /** Lines longer than this share of the page's shorter side are rulings. */
  private static final double RULING = 0.06;

  private final Mat marks;
  private final Mat sums;
  private final Size size;
  private final double scale;

  private InkMap(Mat marks, Size size, double scale) {
    this.marks = marks;
    this.size = size;
    this.scale = scale;
    this.sums = new Mat();
    Imgproc.integral(marks, sums, CvType.CV_32S);
  }

  /** The marks of an image; the image is left as it is. */
  public static InkMap of(PageImage image) {
    Size size = image.size();
    double scale = Math.min(1, Math.sqrt(MAX_PIXELS / size.pixels()));
    Mat gray = new Mat();
    Mat small = new Mat();
    try {
      Mat page = MatPageImage.mat(image);
      var target =
          new org.opencv.core.Size(
              Math.max(1, Math.round(size.width() * scale)),
              Math.max(1, Math.round(size.height() * scale)));
      Imgproc.resize(page, small, target, 0, 0, Imgproc.INTER_AREA);
      if (small.channels() == 3) {
        Imgproc.cvtColor(small, gray, Imgproc.COLOR_BGR2GRAY);
      } else {
        small.copyTo(gray);
      }
      Mat box = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(3, 3));
      Mat marks = new Mat();
      Imgproc.morphologyEx(gray, marks, Imgproc.MORPH_GRADIENT, box);
      Imgproc.threshold(marks, marks, STEP, 1, Imgproc.THRESH_BINARY);
      box.release();
      removeRulings(marks);
      return new InkMap(marks, size, scale);
    } finally {
      gray.release();
      small.release();
    }
  }

  private static void removeRulings(Mat marks) {
    int length = (int) Math.max(20, RULING * Math.min(marks.cols(), marks.rows()));
    for (boolean across : new boolean[] {true, false}) {
      var line = across ? new org.opencv.core.Size(length, 1) : new org.opencv.core.Size(1, length);
      Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, line);
      Mat rulings = new Mat();
      Imgproc.morphologyEx(marks, rulings, Imgproc.MORPH_OPEN, element);
      Core.subtract(marks, rulings, marks);
      element.release();
      rulings.release();
    }
  }

  /** Number of marks on the whole page, in pixels of the copy. */
  public long total() {
    return Core.countNonZero(marks);
  }

  /** Number of marks in a box, in pixels of the copy. */
  public long inside(Box box) {
    Rect r = cells(box);
    int[] corner = new int[1];
    long sum = 0;
    sums.get(r.y + r.height, r.x + r.width, corner);
    sum += corner[0];
    sums.get(r.y, r.x + r.width, corner);
    sum -= corner[0];
    sums.get(r.y + r.height, r.x, corner);
    sum -= corner[0];
    sums.get(r.y, r.x, corner);
    return sum + corner[0];
  }

  /** Share of a box that is marks, 0 to 1. */
  public double share(Box box) {
    Rect r = cells(box);
    return r.area() == 0 ? 0 : inside(box) / r.area();
  }

  /** Takes all marks in the boxes away, each box grown by some pixels of the page. */
  public InkMap without(List<Box> boxes, double margin) {
    Mat rest = marks.clone();
    for (Box box : boxes) {
      Box grown =
          Box.between(
              box.x() - margin, box.y() - margin, box.right() + margin, box.bottom() + margin);
      Mat part = rest.submat(cells(grown));
      part.setTo(Scalar.all(0));
      part.release();
    }
    return new InkMap(rest, size, scale);
  }

  /**
   * Boxes around marks that lie close together.
   *
   * @param reach marks within this many pixels of the page belong together
   * @param most more regions than this are not looked for
   */
  public List<Box> regions(double reach, int most) {
    int side = (int) Math.max(1, Math.round(reach * scale)) | 1;
    Mat element =
        Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new org.opencv.core.Size(side, side));
    Mat joined = new Mat();
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centers = new Mat();
    try {
      Imgproc.morphologyEx(marks, joined, Imgproc.MORPH_CLOSE, element);
      int count = Imgproc.connectedComponentsWithStats(joined, labels, stats, centers);
      List<Box> boxes = new ArrayList<>();
      int[] row = new int[5];
      for (int i = 1; i < count && boxes.size() < most; i++) {
        stats.get(i, 0, row);
        boxes.add(
            new Box(row[0] / scale, row[1] / scale, row[2] / scale, row[3] / scale)
                .clippedTo(size));
      }
      return boxes;
    } finally {
      element.release();
      joined.release();
      labels.release();
      stats.release();
      centers.release();
    }
  }

  private Rect cells(Box box) {
    Box inside = box.clippedTo(size);
    int x0 = Math.min(marks.cols(), (int) Math.floor(inside.x() * scale));
    int y0 = Math.min(marks.rows(), (int) Math.floor(inside.y() * scale));
    int x1 = Math.min(marks.cols(), (int) Math.ceil(inside.right() * scale));
    int y1 = Math.min(marks.rows(), (int) Math.ceil(inside.bottom() * scale));
    return new Rect(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
  }

  @Override
  public void close() {
    marks.release();
    sums.release();
  }
}
