package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/** How much darker the darkest twentieth of the paper is than the lightest: 0 is evenly lit. */
final class UnevenLight implements Measurement {

  @Override
  public Double of(PageView view) {
    double[] levels = PaperLight.levels(view);
    double light = PaperLight.quantile(levels, 0.95);
    return light == 0 ? null : 1 - PaperLight.quantile(levels, 0.05) / light;
  }
}
