package dev.platen.ocr.routing;

import dev.platen.ocr.OcrEngineProvider;
import dev.platen.testkit.OcrEngineContract;

class RoutedContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new RoutedProvider();
  }

  @Override
  protected boolean needsModels() {
    return true;
  }
}
