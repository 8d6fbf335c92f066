package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import java.util.Arrays;

/** Share of the page where paper is darker than three quarters of the lightest. */
final class Shadow implements Measurement {

  private static final double DARKER = 0.75;

  @Override
  public Double of(PageView view) {
    double[] levels = PaperLight.levels(view);
    double bar = DARKER * PaperLight.quantile(levels, 0.95);
    return (double) Arrays.stream(levels).filter(level -> level < bar).count() / levels.length;
  }
}
