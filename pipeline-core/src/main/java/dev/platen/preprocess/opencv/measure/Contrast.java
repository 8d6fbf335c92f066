package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/** How much darker ink is than paper, over the gray scale: medians of both. */
final class Contrast implements Measurement {

  @Override
  public Double of(PageView view) {
    PageView.InkLevels levels = view.inkLevels();
    return levels == null ? null : Math.abs(levels.paper() - levels.median()) / 255;
  }
}
