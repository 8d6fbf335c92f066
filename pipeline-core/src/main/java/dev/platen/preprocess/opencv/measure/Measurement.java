package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/** One kind of measure of a page. */
@FunctionalInterface
interface Measurement {

  /**
   * Measures a page.
   *
   * @param view of the page, or of the sheet on it
   * @return the number; null where the page gives nothing to measure
   */
  Double of(PageView view);
}
