package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/** How light the darker part of the ink is against its paper: 0 is black, 1 can't be seen. */
final class Fading implements Measurement {

  @Override
  public Double of(PageView view) {
    PageView.InkLevels levels = view.inkLevels();
    return levels == null || levels.paper() <= 0
        ? null
        : Math.min(1, levels.quarter() / levels.paper());
  }
}
