package dev.platen.preprocess.opencv.measure;

import dev.platen.geometry.Point;
import dev.platen.preprocess.opencv.PageView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Some squares of a page at full size: what reducing it would hide is measured there. */
final class Windows {

  /** Pixels of the page. */
  private static final int SIDE = 320;

  private static final int GRID = 5;
  private static final int COUNT = 4;

  private Windows() {}

  /** The median of a measure over the squares with most ink; null where none has a value. */
  static Double withInk(PageView view, ToDoubleFunction<Mat> measure) {
    return median(view, measure, 1);
  }

  /** The median of a measure over the squares with least ink. */
  static Double withoutInk(PageView view, ToDoubleFunction<Mat> measure) {
    return median(view, measure, -1);
  }

  private static Double median(PageView view, ToDoubleFunction<Mat> measure, int order) {
    double[] values =
        middles(view, order).stream()
            .mapToDouble(
                middle -> {
                  Mat window = view.window(middle, SIDE);
                  try {
                    return measure.applyAsDouble(window);
                  } finally {
                    window.release();
                  }
                })
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0 ? null : values[values.length / 2];
  }

  private static List<Point> middles(PageView view, int order) {
    List<Point> middles = new ArrayList<>();
    double[] ink = new double[GRID * GRID];
    Integer[] ranks = new Integer[GRID * GRID];
    double width = view.size().width();
    double height = view.size().height();
    for (int i = 0; i < ink.length; i++) {
      double x = width * (i % GRID + 1) / (GRID + 1);
      double y = height * (i / GRID + 1) / (GRID + 1);
      middles.add(new Point(x, y));
      ink[i] = inkAround(view.ink(), x, y, Math.max(2, SIDE * view.scale() / 2));
      ranks[i] = i;
    }
    Arrays.sort(ranks, Comparator.comparingDouble(i -> -order * ink[i]));
    return Arrays.stream(ranks).limit(COUNT).map(middles::get).toList();
  }

  private static double inkAround(Mat ink, double x, double y, double reach) {
    Mat part =
        ink.submat(
            (int) Math.max(0, y - reach),
            (int) Math.min(ink.rows(), Math.max(1, y + reach)),
            (int) Math.max(0, x - reach),
            (int) Math.min(ink.cols(), Math.max(1, x + reach)));
    try {
      return part.total() == 0 ? 0 : (double) Core.countNonZero(part) / part.total();
    } finally {
      part.release();
    }
  }
}
