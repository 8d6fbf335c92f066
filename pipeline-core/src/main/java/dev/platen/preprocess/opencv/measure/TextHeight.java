package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/** Median height of the spots of ink that may be characters, in pixels of the page as stored. */
final class TextHeight implements Measurement {

  @Override
  public Double of(PageView view) {
    double height = view.characters().height();
    return height == 0 ? null : height / view.scale();
  }
}
