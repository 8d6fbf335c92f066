package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds stamps and seals in red ink by their color: a border that closes around something, or the
 * solid square of a Chinese seal. Red print and red pictures have no such border.
 */
public final class SealFinder {

  /** Levels by which red is above green and blue. */
  private static final int REDDER = 45;

  /** Sides in parts of the longer side of the page: 7 to 90 millimeters of an A4 sheet. */
  private static final double LEAST = 0.024;

  private static final double MOST = 0.3;

  /** Ratio of the sides of the longest stamps. */
  private static final double LONGEST = 6;

  /** Of its box, the connected border reaches over so much both ways; of its area, it covers. */
  private static final double LEAST_FILLED = 0.08;

  private static final double MOST_FILLED = 0.75;

  /** Share of the rows and columns at the edges of its box in which a border has ink. */
  private static final double CLOSED = 0.8;

  private static final int MOST_SEALS = 20;

  private SealFinder() {}

  /**
   * A seal.
   *
   * @param box in pixels of the view
   * @param outline on the page, clockwise from its top left
   * @param inkShare share of the box that is red
   * @param printShare share of the box that is dark without being red: print that runs through
   */
  public record Seal(Box box, List<Point> outline, double inkShare, double printShare) {

    public Seal {
      outline = List.copyOf(outline);
    }
  }

  /** Seals in a view in color; none in a gray one. */
  public static List<Seal> find(PageView view) {
    if (view.reduced().channels() == 1) {
      return List.of();
    }
    Mat red = red(view.reduced());
    Mat joined = new Mat();
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    Mat gaps = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
    try {
      if (Core.countNonZero(red) == 0) {
        return List.of();
      }
      Imgproc.morphologyEx(red, joined, Imgproc.MORPH_CLOSE, gaps);
      int count =
          Imgproc.connectedComponentsWithStats(joined, labels, stats, centroids, 8, CvType.CV_32S);
      List<Seal> seals = new ArrayList<>();
      int[] box = new int[5];
      for (int label = 1; label < count && seals.size() < MOST_SEALS; label++) {
        stats.get(label, 0, box);
        Rect place = new Rect(box[0], box[1], box[2], box[3]);
        double filled = (double) box[Imgproc.CC_STAT_AREA] / place.area();
        if (isOfASize(place, view)
            && filled >= LEAST_FILLED
            && filled <= MOST_FILLED
            && isClosed(labels, label, place)) {
          seals.add(seal(view, red, place));
        }
      }
      return seals;
    } finally {
      red.release();
      joined.release();
      labels.release();
      stats.release();
      centroids.release();
      gaps.release();
    }
  }

  /** Where a picture in color is red, 255; for the caller to release. */
  static Mat red(Mat color) {
    List<Mat> channels = new ArrayList<>();
    Mat others = new Mat();
    Mat red = new Mat();
    try {
      Core.split(color, channels);
      Core.max(channels.get(0), channels.get(1), others);
      Core.subtract(channels.get(2), others, red);
      Imgproc.threshold(red, red, REDDER, 255, Imgproc.THRESH_BINARY);
      return red;
    } finally {
      channels.forEach(Mat::release);
      others.release();
    }
  }

  private static boolean isOfASize(Rect place, PageView view) {
    double longer = Math.max(view.size().width(), view.size().height());
    int less = Math.min(place.width, place.height);
    int more = Math.max(place.width, place.height);
    return less >= LEAST * longer && more <= MOST * longer && more <= LONGEST * less;
  }

  /** Whether from most rows and columns one meets the border at both ends. */
  private static boolean isClosed(Mat labels, int label, Rect place) {
    int[] row = new int[place.width];
    int[] top = new int[place.width];
    int[] bottom = new int[place.width];
    Arrays.fill(top, -1);
    int sides = 0;
    for (int y = 0; y < place.height; y++) {
      Mat line = labels.submat(place.y + y, place.y + y + 1, place.x, place.x + place.width);
      line.get(0, 0, row);
      line.release();
      int first = -1;
      int last = -1;
      for (int x = 0; x < place.width; x++) {
        if (row[x] == label) {
          first = first < 0 ? x : first;
          last = x;
          top[x] = top[x] < 0 ? y : top[x];
          bottom[x] = y;
        }
      }
      sides += first >= 0 && last - first >= place.width / 3 ? 1 : 0;
    }
    int columns = 0;
    for (int x = 0; x < place.width; x++) {
      columns += top[x] >= 0 && bottom[x] - top[x] >= place.height / 3 ? 1 : 0;
    }
    return sides >= CLOSED * place.height && columns >= CLOSED * place.width;
  }

  private static Seal seal(PageView view, Mat red, Rect place) {
    Mat ink = view.ink().submat(place);
    Mat own = red.submat(place);
    Mat print = new Mat();
    Mat wide = new Mat();
    Mat edge = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
    try {
      Imgproc.dilate(own, wide, edge);
      Core.subtract(ink, wide, print);
      Box box = new Box(place.x, place.y, place.width, place.height);
      return new Seal(
          box,
          view.transform().outlineOnSource(box),
          Core.countNonZero(own) / place.area(),
          Core.countNonZero(print) / place.area());
    } finally {
      ink.release();
      own.release();
      print.release();
      wide.release();
      edge.release();
    }
  }
}
