package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.CombFinder;
import dev.platen.preprocess.opencv.PageView;

/** Fields of forms with a tooth between each two characters. */
final class Combs implements Measurement {

  @Override
  public Double of(PageView view) {
    return (double) CombFinder.combs(view).size();
  }
}
