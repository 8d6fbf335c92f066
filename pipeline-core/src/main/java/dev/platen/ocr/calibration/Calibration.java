package dev.platen.ocr.calibration;

/** A map from an engine's own confidence to the share of words that are right; never falls. */
public sealed interface Calibration permits IsotonicCalibration, LogisticCalibration {

  /** The calibrated confidence, 0 to 1, of a raw one, 0 to 1. */
  double of(double raw);
}
