package dev.platen.preprocess.opencv;

import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * The connected spots of ink of a view.
 *
 * @param boxes left, top, width, height and area of each spot, one after the other
 * @param height median height of those that may be characters, in pixels; 0 if there are none
 */
public record Characters(int[] boxes, double height) {

  /** Numbers to a spot. */
  public static final int STRIDE = 5;

  /** Pixels across of what may be a character. */
  private static final int LEAST = 3;

  private static final int MOST = 120;

  /** Characters, joined to words in small print, are no longer than so many times their height. */
  private static final int LONGEST = 12;

  /** Spots beyond this are noise. */
  private static final int MAX_SPOTS = 100_000;

  static Characters of(Mat ink) {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      int found =
          Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
      int count = Math.min(MAX_SPOTS, found - 1);
      int[] boxes = new int[STRIDE * Math.max(0, count)];
      if (count > 0) {
        Mat spots = stats.submat(1, count + 1, 0, STRIDE);
        spots.get(0, 0, boxes);
        spots.release();
      }
      return new Characters(boxes, medianHeight(boxes));
    } finally {
      labels.release();
      stats.release();
      centroids.release();
    }
  }

  /** How many spots there are. */
  public int count() {
    return boxes.length / STRIDE;
  }

  /** Left edge of a spot. */
  public int x(int spot) {
    return boxes[STRIDE * spot + Imgproc.CC_STAT_LEFT];
  }

  /** Upper edge of a spot. */
  public int y(int spot) {
    return boxes[STRIDE * spot + Imgproc.CC_STAT_TOP];
  }

  /** Width of a spot. */
  public int width(int spot) {
    return boxes[STRIDE * spot + Imgproc.CC_STAT_WIDTH];
  }

  /** Height of a spot. */
  public int height(int spot) {
    return boxes[STRIDE * spot + Imgproc.CC_STAT_HEIGHT];
  }

  /** Pixels of a spot. */
  public int area(int spot) {
    return boxes[STRIDE * spot + Imgproc.CC_STAT_AREA];
  }

  /**
   * Whether nothing else is near to a spot.
   *
   * @param reach pixels around its box
   * @param size pixels of the longer side up to which what is near is let pass
   */
  boolean isLonely(int spot, double reach, double size) {
    int around = (int) Math.ceil(reach);
    int left = x(spot) - around;
    int top = y(spot) - around;
    int right = x(spot) + width(spot) + around;
    int bottom = y(spot) + height(spot) + around;
    for (int other = 0; other < count(); other++) {
      boolean apart =
          x(other) > right
              || y(other) > bottom
              || x(other) + width(other) < left
              || y(other) + height(other) < top;
      if (other != spot && !apart && Math.max(width(other), height(other)) > size) {
        return false;
      }
    }
    return true;
  }

  private static double medianHeight(int[] boxes) {
    int[] heights = new int[boxes.length / STRIDE];
    int count = 0;
    for (int i = 0; i < boxes.length; i += STRIDE) {
      int width = boxes[i + Imgproc.CC_STAT_WIDTH];
      int height = boxes[i + Imgproc.CC_STAT_HEIGHT];
      if (height >= LEAST && height <= MOST && width >= 2 && width <= LONGEST * height) {
        heights[count++] = height;
      }
    }
    Arrays.sort(heights, 0, count);
    return count == 0 ? 0 : heights[count / 2];
  }
}
