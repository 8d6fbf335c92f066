package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.Spectrum;

/**
 * Amplitude of the strongest regular pattern of the paper, in gray levels: of the squares with least
 * ink, and with that taken out; text has a rhythm too.
 */
final class Moire implements Measurement {

  @Override
  public Double of(PageView view) {
    return Windows.withoutInk(view, Spectrum::strongestWave);
  }
}
