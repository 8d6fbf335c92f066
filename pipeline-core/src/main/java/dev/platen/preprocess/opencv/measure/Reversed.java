package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.ReversedFinder;

/** Share of the page that is filled and has lighter print on it; see {@link ReversedFinder}. */
final class Reversed implements Measurement {

  @Override
  public Double of(PageView view) {
    return ReversedFinder.share(view);
  }
}
