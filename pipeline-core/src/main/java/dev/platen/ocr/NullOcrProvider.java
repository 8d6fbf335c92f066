package dev.platen.ocr;

import dev.platen.config.OcrSettings;

/** Provider of the engine "null", which gives valid, empty pages. */
public final class NullOcrProvider implements OcrEngineProvider {

  @Override
  public String name() {
    return "null";
  }

  @Override
  public String version(OcrSettings settings) {
    return "null 1";
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    return new NullOcrEngine();
  }
}
