package dev.platen.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

  private static final String DETECTOR = "/models/ch_PP-OCRv4_det_infer.onnx";

  private static byte[] detector() throws IOException {
    try (InputStream in = OnnxModelTest.class.getResourceAsStream(DETECTOR)) {
      return in.readAllBytes();
    }
  }

  @Test
  void runsAModelTheSameWayAgainAndAgain() throws IOException {
    try (OnnxModel model = OnnxModel.open("det", detector())) {
      float[] values = new float[3 * 64 * 96];
      for (int i = 0; i < values.length; i++) {
        values[i] = i % 7 - 3;
      }
      Tensor once = model.run(new Tensor(values, 1, 3, 64, 96));
      model.run(new Tensor(new float[3 * 32 * 32], 1, 3, 32, 32));
      Tensor again = model.run(new Tensor(values, 1, 3, 64, 96));

      assertThat(once.length(2)).isEqualTo(64);
      assertThat(once.length(3)).isEqualTo(96);
      assertThat(again.values()).isEqualTo(once.values());
    }
  }

  @Test
  void tellsTheChannelsThatItWants() throws IOException {
    try (OnnxModel model = OnnxModel.open("det", detector())) {
      assertThat(model.inputLength(1)).isEqualTo(3);
    }
  }

  @Test
  void whatIsNoModelIsAMistakeInTheSettings() {
    byte[] text = "not a model".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OnnxModel.open("rec.onnx", text))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageStartingWith("rec.onnx can't be used as a model: ");
  }

  @Test
  void aWrongShapeIsAFailureOfTheEngine() throws IOException {
    try (OnnxModel model = OnnxModel.open("det", detector())) {
      Tensor flat = new Tensor(new float[64 * 64], 1, 1, 64, 64);
      assertThatThrownBy(() -> model.run(flat))
          .isInstanceOfSatisfying(
              PipelineException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_FAILED))
          .hasMessageStartingWith("det failed: ");
    }
  }

  @Test
  void aClosedModelSaysSo() throws IOException {
    OnnxModel model = OnnxModel.open("det", detector());
    model.close();
    model.close();
    assertThatThrownBy(() -> model.run(new Tensor(new float[3 * 32 * 32], 1, 3, 32, 32)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTensorHasAValueForEveryPlace() {
    assertThatThrownBy(() -> new Tensor(new float[5], 2, 3))
        .hasMessage("Shape [2, 3] has 6 places, but there are 5 values");
  }
}
