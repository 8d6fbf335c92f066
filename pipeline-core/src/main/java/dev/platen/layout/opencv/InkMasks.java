package dev.platen.layout.opencv;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Ink of a page, told apart: rulings, text, the rest. Works on a smaller copy; boxes that go in and
 * come out are in pixels of the page.
 */
final class InkMasks implements AutoCloseable {

  /** The copy has at most so many pixels: a hair line of 300 dpi is still seen. */
  private static final double MAX_PIXELS = 3_000_000;

  /** Share of the page's shorter side from which on a straight run of ink is a ruling. */
  private static final double RULING = 0.028;

  /** The same for a ruling from top to bottom, that may be broken between rows of a table. */
  private static final double SHORTEST = 0.012;

  /** A ruling is at least so many times as long as thick. */
  private static final double SLENDER = 7;

  private static final double THICKEST = 0.007;

  /** Share of both sides of a ruling from which on it stands in ink. */
  private static final double BESIDE = 0.35;

  /** Darker than its surroundings by so many of 255 is ink. */
  private static final double DARKER = 18;

  /** Red over green and blue by so many of 255 is red. */
  private static final double REDDER = 45;

  /** More areas or rulings than this are noise. */
  private static final int MOST = 2_000;

  private final double scale;
  private final double type;
  private final Mat ink;
  private final Mat red;
  private final List<Box> rulings = new ArrayList<>();

  private InkMasks(double scale, double type, Mat ink, Mat red) {
    this.scale = scale;
    this.type = type;
    this.ink = ink;
    this.red = red;
  }

  /**
   * An area of ink.
   *
   * @param inkShare share of it that is ink, 0 to 1
   * @param redShare share of its ink that is red, 0 to 1
   */
  record Blob(Box box, double inkShare, double redShare) {}

  /**
   * Masks of a page.
   *
   * @param lines boxes around text
   * @param type height of most lines
   */
  static InkMasks of(Mat page, List<Box> lines, double type) {
    double scale = Math.min(1, Math.sqrt(MAX_PIXELS / ((double) page.cols() * page.rows())));
    Mat small = new Mat();
    Mat gray = new Mat();
    Mat ink = new Mat();
    Mat red = new Mat();
    try {
      Size size =
          new Size(
              Math.max(1, Math.round(page.cols() * scale)),
              Math.max(1, Math.round(page.rows() * scale)));
      Imgproc.resize(page, small, size, 0, 0, Imgproc.INTER_AREA);
      if (small.channels() == 3) {
        Imgproc.cvtColor(small, gray, Imgproc.COLOR_BGR2GRAY);
        markRed(small, red);
      } else {
        small.copyTo(gray);
        red.create(gray.size(), CvType.CV_8UC1);
        red.setTo(Scalar.all(0));
      }
      markInk(gray, ink);
      InkMasks masks = new InkMasks(scale, type * scale, ink, red);
      masks.takeDashedRulings();
      masks.takeRulings(true);
      masks.takeRulings(false);
      masks.eraseText(lines);
      return masks;
    } finally {
      small.release();
      gray.release();
    }
  }

  /** What is darker than its surroundings, or as dark as ink anywhere. */
  private static void markInk(Mat gray, Mat ink) {
    int window = Math.max(15, Math.min(gray.cols(), gray.rows()) / 25) | 1;
    Imgproc.adaptiveThreshold(
        gray, ink, 255, Imgproc.ADAPTIVE_THRESH_MEAN_C, Imgproc.THRESH_BINARY_INV, window, DARKER);
    Mat dark = new Mat();
    double threshold =
        Imgproc.threshold(gray, dark, 0, 255, Imgproc.THRESH_BINARY_INV | Imgproc.THRESH_OTSU);
    // Where paper and ink are hardly apart, the threshold means nothing.
    if (threshold > 40) {
      Core.bitwise_or(ink, dark, ink);
    }
    dark.release();
  }

  private static void markRed(Mat color, Mat red) {
    List<Mat> planes = new ArrayList<>();
    Core.split(color, planes);
    Mat strongest = new Mat();
    Core.max(planes.get(0), planes.get(1), strongest);
    Core.subtract(planes.get(2), strongest, red);
    Imgproc.threshold(red, red, REDDER, 255, Imgproc.THRESH_BINARY);
    strongest.release();
    planes.forEach(Mat::release);
  }

  /** Finds straight runs of ink in one direction and takes them out of the ink. */
  private void takeRulings(boolean across) {
    int shorter = Math.min(ink.cols(), ink.rows());
    // From top to bottom a ruling may be as short as a row of a table is high.
    int length =
        (int)
            Math.max(
                12,
                across
                    ? Math.max(RULING * shorter, 1.6 * type)
                    : Math.max(SHORTEST * shorter, 1.4 * type));
    // Thickened across, so that a ruling that slants by a degree is still one.
    Mat thick = morph(ink, Imgproc.MORPH_DILATE, across ? 1 : 3, across ? 3 : 1);
    Mat runs = morph(thick, Imgproc.MORPH_OPEN, across ? length : 1, across ? 1 : length);
    thick.release();
    Mat thin = new Mat();
    runs.copyTo(thin);
    double thickest = Math.max(5, THICKEST * shorter) + 2;
    for (Box box : components(runs, MOST)) {
      double along = across ? box.width() : box.height();
      double wide = across ? box.height() : box.width();
      if (wide <= thickest + 0.02 * along
          && along >= SLENDER * Math.max(1, wide - 2)
          && !isBetweenInk(box, across)) {
        rulings.add(enlarged(box));
      } else {
        Mat part = thin.submat(rect(box));
        part.setTo(Scalar.all(0));
        part.release();
      }
    }
    Core.subtract(ink, thin, ink);
    thin.release();
    runs.release();
  }

  /** Finds rows of dashes and dots, before their dashes are taken for rulings of their own. */
  private void takeDashedRulings() {
    for (List<Box> marks : DashedRulings.find(ink, type)) {
      for (Box mark : marks) {
        Mat part = ink.submat(rect(mark));
        part.setTo(Scalar.all(0));
        part.release();
      }
      rulings.add(enlarged(marks.stream().reduce(Box::union).orElseThrow()));
    }
  }

  /** Whether ink stands along both sides, as beside the gaps of light letters on a dark ground. */
  private boolean isBetweenInk(Box box, boolean across) {
    Box before =
        across
            ? new Box(box.x(), Math.max(0, box.y() - 3), box.width(), 2)
            : new Box(Math.max(0, box.x() - 3), box.y(), 2, box.height());
    Box after =
        across
            ? new Box(box.x(), box.bottom() + 1, box.width(), 2)
            : new Box(box.right() + 1, box.y(), 2, box.height());
    return count(ink, before) > BESIDE * before.area() && count(ink, after) > BESIDE * after.area();
  }

  private void eraseText(List<Box> lines) {
    double margin = 0.2 * type;
    for (Box line : lines) {
      Box grown =
          Box.between(
              line.x() * scale - margin,
              line.y() * scale - margin,
              line.right() * scale + margin,
              line.bottom() * scale + margin);
      Rect rect = rect(grown);
      if (rect.area() > 0) {
        Mat part = ink.submat(rect);
        part.setTo(Scalar.all(0));
        part.release();
      }
    }
  }

  /** Straight lines, as thin boxes. */
  List<Box> rulings() {
    return List.copyOf(rulings);
  }

  /** Areas of ink that is neither text nor ruling, and of red ink whatever it is; large ones. */
  List<Blob> blobs() {
    List<Blob> blobs = new ArrayList<>();
    int reach = (int) Math.max(3, 1.1 * type) | 1;
    if (Core.hasNonZero(red)) {
      Mat joinedRed = morph(red, Imgproc.MORPH_CLOSE, reach, reach);
      collect(joinedRed, red, 2.5, blobs);
      joinedRed.release();
    }
    int specks = type > 14 ? 2 : 1;
    Mat cleaned = morph(ink, Imgproc.MORPH_OPEN, specks, specks);
    Mat joined = morph(cleaned, Imgproc.MORPH_CLOSE, reach, reach);
    cleaned.release();
    collect(joined, ink, 2.5, blobs);
    joined.release();
    return blobs;
  }

  private void collect(Mat joined, Mat of, double least, List<Blob> blobs) {
    for (Box box : components(joined, MOST)) {
      if (Math.min(box.width(), box.height()) >= least * type) {
        double marks = count(of, box);
        double inkShare = marks / box.area();
        double redShare = marks == 0 ? 0 : Math.min(1, count(red, box) / marks);
        blobs.add(new Blob(enlarged(box), Math.min(1, inkShare), redShare));
      }
    }
  }

  private static double count(Mat mask, Box box) {
    Mat part = mask.submat(rect(mask, box));
    double count = Core.countNonZero(part);
    part.release();
    return count;
  }

  /** Boxes around connected parts of a mask, the largest first. */
  private static List<Box> components(Mat mask, int most) {
    if (!Core.hasNonZero(mask)) {
      return List.of();
    }
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centers = new Mat();
    try {
      int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centers);
      List<Box> boxes = new ArrayList<>();
      int[] row = new int[5];
      for (int i = 1; i < count; i++) {
        stats.get(i, 0, row);
        boxes.add(new Box(row[0], row[1], row[2], row[3]));
      }
      boxes.sort(Comparator.comparingDouble(Box::area).reversed());
      return boxes.subList(0, Math.min(most, boxes.size()));
    } finally {
      labels.release();
      stats.release();
      centers.release();
    }
  }

  private static Mat morph(Mat mask, int operation, int width, int height) {
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height));
    Mat result = new Mat();
    Imgproc.morphologyEx(mask, result, operation, element);
    element.release();
    return result;
  }

  private Box enlarged(Box box) {
    return new Box(box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale);
  }

  private Rect rect(Box box) {
    return rect(ink, box);
  }

  private static Rect rect(Mat mask, Box box) {
    int x0 = clip(box.x(), mask.cols());
    int y0 = clip(box.y(), mask.rows());
    int x1 = clip(Math.ceil(box.right()), mask.cols());
    int y1 = clip(Math.ceil(box.bottom()), mask.rows());
    return new Rect(x0, y0, x1 - x0, y1 - y0);
  }

  private static int clip(double value, int most) {
    return (int) Math.max(0, Math.min(most, Math.floor(value)));
  }

  @Override
  public void close() {
    ink.release();
    red.release();
  }
}
