package dev.platen.testkit;

import dev.platen.config.OcrSettings;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;

/** Provider of the engine "fault"; see {@link FaultOcrEngine}. */
public final class FaultProvider implements OcrEngineProvider {

  @Override
  public String name() {
    return FaultOcrEngine.NAME;
  }

  @Override
  public String version(OcrSettings settings) {
    return "fault 1";
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    return new FaultOcrEngine();
  }
}
