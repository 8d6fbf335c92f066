package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.HoleFinder;
import dev.platen.preprocess.opencv.PageView;

/** Holes of a binder's punch along the margins. */
final class Holes implements Measurement {

  @Override
  public Double of(PageView view) {
    return (double) HoleFinder.holes(view).size();
  }
}
