package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import org.junit.jupiter.api.Test;

class OcrEnginesTest {

  @Test
  void anUnknownNameIsAnsweredWithTheNamesThatExist() {
    assertThatThrownBy(() -> OcrEngines.bundled().find("tesseact"))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("\"tesseact\"")
        .hasMessageContaining("null, ppocr, tesseract");
  }

  @Test
  void aLoaderThatSeesNoProvidersFindsNone() {
    assertThatThrownBy(() -> new OcrEngines(ClassLoader.getPlatformClassLoader()).find("tesseract"))
        .isInstanceOf(PipelineException.class);
  }
}
