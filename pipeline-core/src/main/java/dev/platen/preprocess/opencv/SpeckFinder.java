package dev.platen.preprocess.opencv;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Dust, and the salt and pepper of a fax: dark dots of a few pixels with nothing near. Dots of
 * letters and full stops stand near to what is larger, and are let alone.
 */
public final class SpeckFinder {

  /** Pixels of a side that dots do not reach. */
  private static final int LARGE = 4;

  /** Pixels around what is larger in which dots belong to it. */
  private static final int NEAR = 17;

  /** Gray levels by which dots are darker than the paper. */
  private static final double DARKER = 70;

  private SpeckFinder() {}

  /** Where dots are, 255, with their soft edges; for the caller to release. */
  public static Mat mask(Mat gray) {
    Mat ink = new Mat();
    Mat large = new Mat();
    Mat near = new Mat();
    Mat specks = new Mat();
    Mat around = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(NEAR, NEAR));
    Mat edge = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
    try {
      double paper = PageOperations.quantile(gray, 0.8);
      Imgproc.threshold(gray, ink, paper - DARKER, 255, Imgproc.THRESH_BINARY_INV);
      // Thin strokes are longer one way: only what is small both ways is a dot.
      longer(ink, large);
      Imgproc.dilate(large, near, around);
      Core.subtract(ink, near, specks);
      Imgproc.dilate(specks, specks, edge);
      return specks;
    } finally {
      ink.release();
      large.release();
      near.release();
      around.release();
      edge.release();
    }
  }

  /** What is at least so long along rows or along columns. */
  private static void longer(Mat ink, Mat large) {
    Mat row = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(LARGE, 1));
    Mat column = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(1, LARGE));
    Mat upright = new Mat();
    try {
      Imgproc.morphologyEx(ink, large, Imgproc.MORPH_OPEN, row);
      Imgproc.morphologyEx(ink, upright, Imgproc.MORPH_OPEN, column);
      Core.bitwise_or(large, upright, large);
    } finally {
      row.release();
      column.release();
      upright.release();
    }
  }
}
