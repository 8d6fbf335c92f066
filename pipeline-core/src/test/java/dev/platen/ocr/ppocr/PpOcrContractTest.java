package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.OcrEngineProvider;
import dev.platen.testkit.OcrEngineContract;
import org.junit.jupiter.api.Test;

class PpOcrContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new PpOcrProvider();
  }

  @Override
  protected boolean needsModels() {
    return true;
  }

  @Test
  void isFoundByItsName() {
    assertThat(provider().name()).isEqualTo("ppocr");
    assertThat(provider().readsAllLanguagesAtOnce()).isTrue();
  }
}
