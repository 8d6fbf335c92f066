package dev.platen.ocr.ppocr;

import dev.platen.ocr.OcrEngineProvider;
import dev.platen.testkit.OcrEngineContract;

class PpOcrContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new PpOcrProvider();
  }

  @Override
  protected boolean needsModels() {
    return true;
  }
}
