package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the sheet of paper in a photograph: an even quadrilateral, lighter than what lies around
 * it.
 *
 * <p>Candidates are the largest light areas under several thresholds, of lightness and of how far
 * colors are from those at the edges of the picture. Each is made a quadrilateral, its sides fitted
 * to the outline ({@link SheetOutline}). The one wins that fills its quadrilateral best and along
 * whose sides the picture changes most surely, or, where that ends in a shadow, a larger one that
 * shares its other sides; dark bands along its sides that belong to the sheet are added ({@link
 * SheetBands}). A flatbed scan has no such area, or one that is the whole page.
 */
public final class SheetFinder {

  /** Pixels of the longer side while searching. */
  private static final int WORKING_SIDE = 500;

  /** Shares of the picture that a sheet covers. */
  private static final double LEAST_AREA = 0.15;

  private static final double MOST_AREA = 0.96;

  /** Shares of a threshold at which candidates are looked for. */
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2};

  /** How much of candidate and quadrilateral must be common to both. */
  private static final double LEAST_FIT = 0.9;

  /** Share of the places along the sides at which the picture must change. */
  private static final double LEAST_SUPPORT = 0.7;

  /** The same for an outline without one of its corners, of which all must be in it. */
  private static final double LEAST_FIT_COMPLETED = 0.75;

  private static final double LEAST_SUPPORT_COMPLETED = 0.8;

  private static final double COVERED = 0.97;

  /** How much larger the whole is than the part that is in the light. */
  private static final double GROWTH = 1.05;

  /** Share of the diagonal by which sides that are one may differ. */
  private static final double NEAR = 0.006;

  /** Lightness by which the sheet is lighter than its surroundings, of 255. */
  private static final double LEAST_LIGHTER = 14;

  /** Pixels of a frame along the edges. */
  private static final int FRAME = 5;

  /** Variance that even the most even surroundings are granted. */
  private static final double GRAIN = 16;

  private SheetFinder() {}

  /**
   * A sheet.
   *
   * @param corners clockwise from the one at the top left of the view, in pixels of the page; may
   *     lie beyond its edges
   * @param certainty 0 to 1
   */
  public record Sheet(List<Point> corners, double certainty) {

    public Sheet {
      corners = List.copyOf(corners);
    }
  }

  /** The sheet in a picture; empty where there is none, or it fills the picture. */
  public static Optional<Sheet> find(PageView view) {
    Mat small = new Mat();
    try {
      Mat picture = view.reduced();
      double factor = (double) WORKING_SIDE / Math.max(picture.cols(), picture.rows());
      dev.platen.geometry.Size size =
          new dev.platen.geometry.Size(
              (int) Math.max(8, picture.cols() * factor),
              (int) Math.max(8, picture.rows() * factor));
      PageOperations.resize(picture, small, size, Imgproc.INTER_AREA);
      return in(small).map(found -> onPage(found, size, view));
    } finally {
      small.release();
    }
  }

  private static Sheet onPage(Candidate found, dev.platen.geometry.Size size, PageView view) {
    double x = (double) view.size().width() / size.width();
    double y = (double) view.size().height() / size.height();
    return new Sheet(
        found.quad.corners().stream()
            .map(corner -> new Point(corner.x() * x, corner.y() * y))
            .map(view.transform()::toSource)
            .toList(),
        found.certainty);
  }

  private record Candidate(Quad quad, double certainty) {}

  private static Optional<Candidate> in(Mat picture) {
    Mat smooth = new Mat();
    List<Mat> planes = new ArrayList<>();
    try {
      Imgproc.medianBlur(picture, smooth, 5);
      planes.add(PageOperations.gray(smooth));
      if (!hasGround(planes.get(0))) {
        return Optional.empty();
      }
      if (smooth.channels() == 3) {
        planes.add(unlikeEdges(smooth));
      }
      List<Candidate> candidates = new ArrayList<>();
      for (Mat plane : planes) {
        for (double level : THRESHOLDS) {
          candidates.addAll(candidates(plane, level, planes.get(0)));
        }
      }
      return best(candidates, planes.get(0))
          .map(found -> new Candidate(SheetBands.included(found.quad, smooth), found.certainty));
    } finally {
      smooth.release();
      planes.forEach(Mat::release);
    }
  }

  /** Whether anything along the edges is darker than the lightest parts: most scans end here. */
  private static boolean hasGround(Mat lightness) {
    Mat frame = Mat.zeros(lightness.size(), CvType.CV_8UC1);
    try {
      Imgproc.rectangle(
          frame,
          new org.opencv.core.Point(0, 0),
          new org.opencv.core.Point(frame.cols() - 1, frame.rows() - 1),
          new Scalar(255),
          FRAME);
      return PageOperations.quantile(lightness, frame, 0.15)
          < PageOperations.quantile(lightness, 0.9) - LEAST_LIGHTER;
    } finally {
      frame.release();
    }
  }

  /** How far each pixel of a picture in color is from the colors at its edges. */
  private static Mat unlikeEdges(Mat picture) {
    Mat lab = new Mat();
    Mat plain = new Mat();
    Mat mean = new Mat();
    Mat covariance = new Mat();
    Mat band = new Mat();
    try {
      Imgproc.cvtColor(picture, lab, Imgproc.COLOR_BGR2Lab);
      edges(lab, band);
      Core.calcCovarMatrix(
          band, covariance, mean, Core.COVAR_NORMAL | Core.COVAR_ROWS | Core.COVAR_SCALE);
      // Even surroundings have some grain too.
      for (int i = 0; i < 3; i++) {
        covariance.put(i, i, covariance.get(i, i)[0] + GRAIN);
      }
      Core.invert(covariance, covariance, Core.DECOMP_SVD);
      lab.reshape(1, (int) lab.total()).convertTo(plain, CvType.CV_64F);
      return distances(plain, mean, covariance, lab.rows());
    } finally {
      lab.release();
      plain.release();
      mean.release();
      covariance.release();
      band.release();
    }
  }

  /** The pixels of a band along the edges, one a row. */
  private static void edges(Mat lab, Mat band) {
    int width = Math.max(2, Math.min(lab.cols(), lab.rows()) / 40);
    List<Mat> parts =
        List.of(
            lab.rowRange(0, width),
            lab.rowRange(lab.rows() - width, lab.rows()),
            lab.colRange(0, width),
            lab.colRange(lab.cols() - width, lab.cols()));
    List<Mat> rows = new ArrayList<>();
    for (Mat part : parts) {
      Mat copy = part.clone();
      rows.add(copy.reshape(1, (int) copy.total()));
      copy.release();
    }
    Core.vconcat(rows, band);
    band.convertTo(band, CvType.CV_64F);
    rows.forEach(Mat::release);
    parts.forEach(Mat::release);
  }

  /** Mahalanobis' distances from the mean, eight levels to a deviation. */
  private static Mat distances(Mat pixels, Mat mean, Mat inverse, int rows) {
    double[] m = new double[3];
    mean.get(0, 0, m);
    double[] c = new double[9];
    inverse.get(0, 0, c);
    double[] values = new double[(int) pixels.total()];
    pixels.get(0, 0, values);
    byte[] levels = new byte[values.length / 3];
    for (int i = 0; i < levels.length; i++) {
      double l = values[3 * i] - m[0];
      double a = values[3 * i + 1] - m[1];
      double b = values[3 * i + 2] - m[2];
      double square =
          l * (c[0] * l + c[1] * a + c[2] * b)
              + a * (c[3] * l + c[4] * a + c[5] * b)
              + b * (c[6] * l + c[7] * a + c[8] * b);
      levels[i] = (byte) Math.min(255, 8 * Math.sqrt(Math.max(0, square)));
    }
    Mat result = new Mat(rows, levels.length / rows, CvType.CV_8UC1);
    result.put(0, 0, levels);
    return result;
  }

  private static List<Candidate> candidates(Mat plane, double level, Mat lightness) {
    Mat mask = new Mat();
    Mat outline = new Mat();
    MatOfPoint contour = null;
    try {
      double otsu =
          Imgproc.threshold(plane, mask, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
      Imgproc.threshold(plane, mask, Math.min(250, level * otsu), 255, Imgproc.THRESH_BINARY);
      smooth(mask);
      contour = largest(mask);
      if (contour == null) {
        return List.of();
      }
      outline = Mat.zeros(mask.size(), CvType.CV_8UC1);
      Imgproc.fillPoly(outline, List.of(contour), new Scalar(255));
      List<Candidate> found = new ArrayList<>();
      Mat area = outline;
      SheetOutline whole = new SheetOutline(contour, plane.cols(), plane.rows());
      whole
          .around()
          .flatMap(quad -> judged(quad, area, lightness, LEAST_FIT, LEAST_SUPPORT))
          .ifPresent(found::add);
      whole.completing().stream()
          .filter(quad -> quad.covers(area) > COVERED)
          .map(quad -> judged(quad, area, lightness, LEAST_FIT_COMPLETED, LEAST_SUPPORT_COMPLETED))
          .flatMap(Optional::stream)
          .forEach(found::add);
      return found;
    } finally {
      mask.release();
      outline.release();
      if (contour != null) {
        contour.release();
      }
    }
  }

  /** Print must not cut the sheet to pieces, nor what touches it hang on to it. */
  private static void smooth(Mat mask) {
    Mat close = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9));
    Mat open = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(7, 7));
    try {
      Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, close);
      Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_OPEN, open);
    } finally {
      close.release();
      open.release();
    }
  }

  private static MatOfPoint largest(Mat mask) {
    List<MatOfPoint> contours = new ArrayList<>();
    Mat hierarchy = new Mat();
    Imgproc.findContours(
        mask, contours, hierarchy, Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_NONE);
    hierarchy.release();
    MatOfPoint best = null;
    double most = LEAST_AREA * mask.total();
    for (MatOfPoint contour : contours) {
      double area = Imgproc.contourArea(contour);
      if (area > most) {
        most = area;
        best = contour;
      }
    }
    for (MatOfPoint contour : contours) {
      if (contour != best) {
        contour.release();
      }
    }
    return best;
  }

  private static Optional<Candidate> judged(
      Quad quad, Mat outline, Mat lightness, double leastFit, double leastSupport) {
    double share = quad.area() / outline.total();
    if (share < LEAST_AREA || share > MOST_AREA || !quad.isPlausible()) {
      return Optional.empty();
    }
    double fit = quad.fit(outline);
    double support = quad.support(lightness);
    if (fit < leastFit || support < leastSupport || !isLighter(quad, lightness)) {
      return Optional.empty();
    }
    return Optional.of(new Candidate(quad, fit * support));
  }

  /** The surest candidate, or what that is a part of: shadows end on the sheet, at three sides. */
  private static Optional<Candidate> best(List<Candidate> candidates, Mat lightness) {
    double near = NEAR * Math.hypot(lightness.cols(), lightness.rows());
    Optional<Candidate> best = surest(candidates);
    Optional<Candidate> whole = best;
    while (whole.isPresent()) {
      best = whole;
      Quad part = best.get().quad;
      whole =
          surest(
              candidates.stream()
                  .filter(other -> other.quad.area() > GROWTH * part.area())
                  .filter(other -> part.isPartOf(other.quad, near, lightness))
                  .toList());
    }
    return best;
  }

  private static Optional<Candidate> surest(List<Candidate> candidates) {
    return candidates.stream().max(Comparator.comparingDouble(Candidate::certainty));
  }

  private static boolean isLighter(Quad quad, Mat lightness) {
    Mat inside = quad.mask(lightness.size());
    Mat outside = new Mat();
    try {
      Core.bitwise_not(inside, outside);
      return PageOperations.quantile(lightness, inside, 0.5)
          > PageOperations.quantile(lightness, outside, 0.5) + LEAST_LIGHTER;
    } finally {
      inside.release();
      outside.release();
    }
  }
}
