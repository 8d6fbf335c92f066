package dev.platen.spark.testkit;

import dev.platen.config.OcrSettings;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;

/** Provider of the engine "fault", which misbehaves as the width of the page says. */
public final class FaultProvider implements OcrEngineProvider {

  static final String NAME = "fault";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version(OcrSettings settings) {
    return NAME + " 1";
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    return new FaultEngine();
  }
}
