package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What the ink of a page tells before anything is read: how large its characters are, which way its
 * lines run, and roughly where they are.
 *
 * <p>Lines run the way across which the profile of ink rises and falls more, summed over square
 * tiles, so that neither skew nor columns matter; profiles are smoothed over most of a character,
 * or strokes and the grid of Chinese print would be taken for lines.
 *
 * @param characterSize side of a usual character in pixels of the page; 0 if there is no text
 * @param vertical whether lines run from top to bottom of the image as it lies
 * @param verticalShare how much of the evidence is for that, 0 to 1
 * @param lines lines in no order
 */
public record TextSurvey(
    double characterSize, boolean vertical, double verticalShare, List<SurveyedLine> lines) {

  /**
   * A line that was found by its ink.
   *
   * @param box in pixels of the page, as it lies
   * @param runs mean number of strokes met on a way across the line: about 1.7 in Latin print, 2 to
   *     2.5 in Chinese
   */
  public record SurveyedLine(Box box, double runs) {}

  /** Enough to tell how a page lies, and where lines of usual print are. */
  private static final double ROUGH_PIXELS = 2.5e6;

  /** Enough for the columns of a newspaper. */
  private static final double FINE_PIXELS = 20e6;

  /** In characters: the side of a tile, and over how much of it profiles are smoothed. */
  private static final double TILE = 10;

  private static final double SMOOTHING = 0.8;

  /** In characters: what rises and falls more slowly is the layout of columns, and not of lines. */
  private static final double TREND = 4;

  /** In characters: characters of one line stand no farther apart, lines do. */
  private static final double NEIGHBOR = 0.4;

  public TextSurvey {
    lines = List.copyOf(lines);
  }

  /** Surveys a page; the page stays the caller's. */
  public static TextSurvey of(PageImage page) {
    return of(page, null);
  }

  /** Surveys a page on the assumption that its lines run from top to bottom, or that they don't. */
  public static TextSurvey of(PageImage page, boolean vertical) {
    return of(page, Boolean.valueOf(vertical));
  }

  /**
   * A page with columns of Chinese, which stand closer than lines, at its full size.
   *
   * @param vertical whether the columns run from top to bottom of the image as it lies
   */
  public static TextSurvey ofColumns(PageImage page, boolean vertical) {
    try (PageImage grey = Pixels.grey(page);
        Ink ink = Ink.of(MatPageImage.mat(grey), FINE_PIXELS)) {
      double size = ink.characterSize();
      return size == 0
          ? new TextSurvey(0, vertical, 0, List.of())
          : new TextSurvey(size / ink.scale(), vertical, 1, LineFinder.columns(ink, vertical));
    }
  }

  private static TextSurvey of(PageImage page, Boolean assumed) {
    try (PageImage grey = Pixels.grey(page);
        Ink ink = Ink.of(MatPageImage.mat(grey), ROUGH_PIXELS)) {
      if (ink.characterSize() == 0) {
        return new TextSurvey(0, false, 0, List.of());
      }
      double share = verticalShare(ink.characters(), ink.characterSize());
      boolean vertical = assumed == null ? share > 0.5 : assumed;
      return new TextSurvey(
          ink.characterSize() / ink.scale(), vertical, share, LineFinder.lines(ink, vertical));
    }
  }

  /** The odds of both kinds of evidence, multiplied. */
  private static double verticalShare(Mat ink, double size) {
    double byProfiles = unevennessAcross(ink, size);
    double byNeighbors = joinedAlong(ink, size);
    double yes = byProfiles * byNeighbors;
    double no = (1 - byProfiles) * (1 - byNeighbors);
    return yes + no == 0 ? 0 : yes / (yes + no);
  }

  /** How many components stay if they are joined along rows, against along columns too. */
  private static double joinedAlong(Mat ink, double size) {
    int reach = (int) Math.max(2, Math.round(NEIGHBOR * size));
    double alongRows = components(ink, new Size(reach, 1));
    double alongColumns = components(ink, new Size(1, reach));
    return alongRows + alongColumns == 0 ? 0.5 : alongRows / (alongRows + alongColumns);
  }

  private static double components(Mat ink, Size reach) {
    Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, reach);
    Mat joined = new Mat();
    Mat labels = new Mat();
    try {
      Imgproc.morphologyEx(ink, joined, Imgproc.MORPH_CLOSE, element);
      return Imgproc.connectedComponents(joined, labels, 8, CvType.CV_32S) - 1;
    } finally {
      element.release();
      joined.release();
      labels.release();
    }
  }

  private static double unevennessAcross(Mat ink, double size) {
    int tile = (int) Math.round(TILE * size);
    double across = 0;
    double down = 0;
    for (int y = 0; y < ink.rows(); y += tile) {
      for (int x = 0; x < ink.cols(); x += tile) {
        Mat part = ink.submat(y, Math.min(ink.rows(), y + tile), x, Math.min(ink.cols(), x + tile));
        try {
          if (part.rows() > tile / 2 && part.cols() > tile / 2) {
            down += unevenness(part, 1, size);
            across += unevenness(part, 0, size);
          }
        } finally {
          part.release();
        }
      }
    }
    return across + down == 0 ? 0 : across / (across + down);
  }

  /** Variance of a profile: of rows (dimension 1) or of columns (dimension 0). */
  private static double unevenness(Mat part, int dimension, double size) {
    Mat profile = new Mat();
    try {
      Core.reduce(part, profile, dimension, Core.REDUCE_AVG, CvType.CV_32F);
      float[] values = new float[(int) profile.total()];
      profile.get(0, 0, values);
      return variance(values, size);
    } finally {
      profile.release();
    }
  }

  private static double[] smooth(float[] values, int wanted) {
    int window = Math.min(wanted, values.length);
    double[] smoothed = new double[values.length - window + 1];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      if (i >= window) {
        sum -= values[i - window];
      }
      if (i >= window - 1) {
        smoothed[i - window + 1] = sum / window;
      }
    }
    return smoothed;
  }

  /** Of what is left of a profile without strokes and without columns. */
  private static double variance(float[] values, double size) {
    double[] lines = smooth(values, (int) Math.max(1, Math.round(SMOOTHING * size)));
    double[] trend = smooth(values, (int) Math.max(1, Math.round(TREND * size)));
    int offset = (lines.length - trend.length) / 2;
    double squares = 0;
    for (int i = 0; i < trend.length; i++) {
      double difference = lines[i + offset] - trend[i];
      squares += difference * difference;
    }
    return squares / trend.length;
  }
}
