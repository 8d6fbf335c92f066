package dev.platen.ocr.ppocr;

import dev.platen.config.OcrSettings;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;
import java.util.List;

/** Provider of the engine "ppocr". */
public final class PpOcrProvider implements OcrEngineProvider {

  /** Name of the engine in settings and tables. */
  static final String NAME = "ppocr";

  /** Raised whenever a change of this package's code changes its results. */
  static final int REVISION = 5;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version(OcrSettings settings) {
    return ModelSet.of(settings).version();
  }

  @Override
  public List<String> languages(OcrSettings settings) {
    return ModelSet.of(settings).languages();
  }

  @Override
  public boolean readsAllLanguagesAtOnce() {
    return true;
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    return PpOcrEngine.open(ModelSet.of(settings));
  }
}
