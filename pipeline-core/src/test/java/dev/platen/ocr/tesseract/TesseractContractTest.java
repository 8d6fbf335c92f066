package dev.platen.ocr.tesseract;

import dev.platen.ocr.OcrEngineProvider;
import dev.platen.testkit.OcrEngineContract;

class TesseractContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new TesseractProvider();
  }

  @Override
  protected boolean needsModels() {
    return true;
  }
}
