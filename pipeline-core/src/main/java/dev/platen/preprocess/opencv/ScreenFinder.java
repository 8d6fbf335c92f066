package dev.platen.preprocess.opencv;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Halftone screens under print: dark dots of a few pixels that stand close together in all
 * directions. Dots of letters and leaders have others beside them, but not above and below.
 */
public final class ScreenFinder {

  /** Pixels of a side that dots do not exceed. */
  private static final int LARGEST = 7;

  /** Pixels of a side of the cells in which dots are counted. */
  private static final int CELL = 12;

  /** Dots in a cell and those left and right of it, and in the same of the row above or below. */
  private static final int BESIDE = 3;

  /** Dots in a cell and the eight around it. */
  private static final int AROUND = 9;

  /** Gray levels by which dots are darker than the paper. */
  private static final double DARKER = 40;

  /** Rows that are looked at at a time, and those that two bands have in common. */
  private static final int BAND = 1024;

  private static final int OVERLAP = 4 * CELL;

  private ScreenFinder() {}

  /** Where dots of screens are, 255, or not, 0; for the caller to release. */
  public static Mat mask(Mat gray) {
    Mat mask = Mat.zeros(gray.size(), CvType.CV_8UC1);
    double paper = PageOperations.quantile(gray, 0.9);
    for (int top = 0; top < gray.rows(); top += BAND) {
      int bottom = Math.min(gray.rows(), top + BAND + OVERLAP);
      Mat band = gray.rowRange(top, bottom);
      Mat found = mask.rowRange(top, bottom);
      mark(band, paper - DARKER, found);
      band.release();
      found.release();
    }
    return mask;
  }

  private static void mark(Mat gray, double threshold, Mat mask) {
    Mat ink = new Mat();
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centroids = new Mat();
    try {
      Imgproc.threshold(gray, ink, threshold, 255, Imgproc.THRESH_BINARY_INV);
      int count =
          Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
      int[] boxes = new int[5 * count];
      stats.get(0, 0, boxes);
      mark(boxes, count - 1, mask);
    } finally {
      ink.release();
      labels.release();
      stats.release();
      centroids.release();
    }
  }

  /** Paints the dots that belong to a screen, with their soft edges. */
  private static void mark(int[] boxes, int spots, Mat mask) {
    int columns = mask.cols() / CELL + 3;
    int rows = mask.rows() / CELL + 3;
    int[] cells = new int[columns * rows];
    for (int spot = 1; spot <= spots; spot++) {
      if (isDot(boxes, spot)) {
        cells[cell(boxes, spot, columns)]++;
      }
    }
    for (int spot = 1; spot <= spots; spot++) {
      if (isDot(boxes, spot) && isScreen(cells, cell(boxes, spot, columns), columns)) {
        int left = Math.max(0, boxes[5 * spot] - 1);
        int top = Math.max(0, boxes[5 * spot + 1] - 1);
        int right = Math.min(mask.cols(), boxes[5 * spot] + boxes[5 * spot + 2] + 1);
        int bottom = Math.min(mask.rows(), boxes[5 * spot + 1] + boxes[5 * spot + 3] + 1);
        Mat part = mask.submat(top, bottom, left, right);
        part.setTo(new Scalar(255));
        part.release();
      }
    }
  }

  private static boolean isDot(int[] boxes, int spot) {
    return boxes[5 * spot + 2] <= LARGEST && boxes[5 * spot + 3] <= LARGEST;
  }

  /** One row and column of cells is kept free around all. */
  private static int cell(int[] boxes, int spot, int columns) {
    int x = boxes[5 * spot] + boxes[5 * spot + 2] / 2;
    int y = boxes[5 * spot + 1] + boxes[5 * spot + 3] / 2;
    return (y / CELL + 1) * columns + x / CELL + 1;
  }

  private static boolean isScreen(int[] cells, int cell, int columns) {
    int above = row(cells, cell - columns);
    int below = row(cells, cell + columns);
    int level = row(cells, cell);
    // At its edge a screen goes on to one side only.
    return above + level + below >= AROUND && Math.min(level, Math.max(above, below)) >= BESIDE;
  }

  private static int row(int[] cells, int cell) {
    return cells[cell - 1] + cells[cell] + cells[cell + 1];
  }
}
