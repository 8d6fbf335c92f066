package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.StapleFinder;

/** Staples in the margins. */
final class Staples implements Measurement {

  @Override
  public Double of(PageView view) {
    return (double) StapleFinder.staples(view).size();
  }
}
