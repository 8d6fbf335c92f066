package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.FoldFinder;
import dev.platen.preprocess.opencv.PageView;

/** Creases of a folded sheet, from edge to edge. */
final class Folds implements Measurement {

  @Override
  public Double of(PageView view) {
    return (double) FoldFinder.count(view.gray());
  }
}
