package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;

/** How light the darker part of the ink is against its paper: 0 is black, 1 can't be seen. */
final class Fading implements Measurement {

  @Override
  public Double of(PageView view) {
    if (Core.countNonZero(view.ink()) == 0) {
      return null;
    }
    double ink = PageOperations.quantile(view.gray(), view.ink(), 0.25);
    double paper = PageOperations.quantile(view.paper(), view.ink(), 0.5);
    return paper <= 0 ? null : Math.min(1, ink / paper);
  }
}
