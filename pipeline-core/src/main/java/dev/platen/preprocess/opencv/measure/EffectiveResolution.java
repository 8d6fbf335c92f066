package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;

/**
 * The resolution at which characters of this height were print of ten points. Files often claim
 * another one, or none; this says what engines get to see.
 */
final class EffectiveResolution implements Measurement {

  /** Points of a median character of 10 point print, capitals and small letters together. */
  private static final double CHARACTER = 5.5;

  private static final double POINTS_PER_INCH = 72;

  @Override
  public Double of(PageView view) {
    double height = view.characters().height();
    return height == 0 ? null : height / view.scale() * POINTS_PER_INCH / CHARACTER;
  }
}
