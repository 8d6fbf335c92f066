package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;

/** How much darker ink is than paper, over the gray scale: medians of both. */
final class Contrast implements Measurement {

  @Override
  public Double of(PageView view) {
    if (Core.countNonZero(view.ink()) == 0) {
      return null;
    }
    double ink = PageOperations.quantile(view.gray(), view.ink(), 0.5);
    double paper = PageOperations.quantile(view.paper(), view.ink(), 0.5);
    return Math.abs(paper - ink) / 255;
  }
}
