package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.DarkBorder;
import dev.platen.preprocess.opencv.PageView;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Share of the page that is dark border: the lid of a scanner, the edge of a copy. */
final class Border implements Measurement {

  @Override
  public Double of(PageView view) {
    Mat mask = DarkBorder.mask(view.gray());
    try {
      return (double) Core.countNonZero(mask) / mask.total();
    } finally {
      mask.release();
    }
  }
}
