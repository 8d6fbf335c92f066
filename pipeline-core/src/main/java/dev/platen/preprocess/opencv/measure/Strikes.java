package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.StrikeFinder;
import org.opencv.core.Rect;

/** Length of all level lines that run into letters, in widths of the page. */
final class Strikes implements Measurement {

  @Override
  public Double of(PageView view) {
    double length = 0;
    for (Rect line : StrikeFinder.strikes(view.ink(), view.characters().height())) {
      length += line.width;
    }
    return length / view.size().width();
  }
}
