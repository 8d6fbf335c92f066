package dev.platen.ocr.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.OcrEngineProvider;
import dev.platen.testkit.OcrEngineContract;
import org.junit.jupiter.api.Test;

class RoutedContractTest extends OcrEngineContract {

  @Override
  protected OcrEngineProvider provider() {
    return new RoutedProvider();
  }

  @Override
  protected boolean needsModels() {
    return true;
  }

  @Test
  void isFoundByItsName() {
    assertThat(provider().name()).isEqualTo("auto");
    assertThat(provider().readsAllLanguagesAtOnce()).isFalse();
  }
}
