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

  /** The most of a measure over the squares with the darkest paper. */
  static Double mostOnDarkPaper(PageView view, ToDoubleFunction<Mat> measure) {
    double[] values = values(view, measure, view.paper(), -1);
    return values.length == 0 ? null : values[values.length - 1];
  }

  private static Double median(PageView view, ToDoubleFunction<Mat> measure, int order) {
    double[] values = values(view, measure, view.ink(), order);
    return values.length == 0 ? null : values[values.length / 2];
  }

  private static double[] values(
      PageView view, ToDoubleFunction<Mat> measure, Mat plane, int order) {
    return middles(view, plane, order).stream()
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
  }

  /** Of the squares those with the highest levels of a plane of the view, or the lowest. */
  private static List<Point> middles(PageView view, Mat plane, int order) {
    List<Point> middles = new ArrayList<>();
    double[] levels = new double[GRID * GRID];
    Integer[] ranks = new Integer[GRID * GRID];
    double width = view.size().width();
    double height = view.size().height();
    for (int i = 0; i < levels.length; i++) {
      double x = width * (i % GRID + 1) / (GRID + 1);
      double y = height * (i / GRID + 1) / (GRID + 1);
      middles.add(new Point(x, y));
      levels[i] = meanAround(plane, x, y, Math.max(2, SIDE * view.scale() / 2));
      ranks[i] = i;
    }
    Arrays.sort(ranks, Comparator.comparingDouble(i -> -order * levels[i]));
    return Arrays.stream(ranks).limit(COUNT).map(middles::get).toList();
  }

  private static double meanAround(Mat plane, double x, double y, double reach) {
    Mat part =
        plane.submat(
            (int) Math.max(0, y - reach),
            (int) Math.min(plane.rows(), Math.max(1, y + reach)),
            (int) Math.max(0, x - reach),
            (int) Math.min(plane.cols(), Math.max(1, x + reach)));
    try {
      return part.total() == 0 ? 0 : Core.mean(part).val[0];
    } finally {
      part.release();
    }
  }
}
