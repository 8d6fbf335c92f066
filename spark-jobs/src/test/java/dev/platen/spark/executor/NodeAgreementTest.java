package dev.platen.spark.executor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.PipelineException;
import dev.platen.spark.worker.PageProcessor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeAgreementTest {

  private static final Map<String, String> OF_THE_RUN = new LinkedHashMap<>();

  static {
    OF_THE_RUN.put("ocr", "1f");
    OF_THE_RUN.put("layout", "2e");
  }

  private static Map<String, String> worker(String fingerprints) {
    return Map.of(
        PageProcessor.ENGINE, "tesseract 5 eng:1", PageProcessor.FINGERPRINTS, fingerprints);
  }

  @Test
  void nodesThatWouldReadAlikeAreTaken() {
    assertThatCode(() -> NodeAgreement.require(OF_THE_RUN, worker("{layout=2e, ocr=1f}")))
        .doesNotThrowAnyException();
  }

  @Test
  void nodesWithOtherModelsAreRefusedWithWhatTheyHave() {
    assertThatThrownBy(() -> NodeAgreement.require(OF_THE_RUN, worker("{layout=2e, ocr=99}")))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("tesseract 5 eng:1")
        .hasMessageContaining("PLATEN_MODELS");
  }
}
