package dev.platen.ocr;

import dev.platen.testkit.OcrEngineContract;

class NullOcrContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new NullOcrProvider();
  }

  @Override
  protected boolean needsModels() {
    return false;
  }
}
