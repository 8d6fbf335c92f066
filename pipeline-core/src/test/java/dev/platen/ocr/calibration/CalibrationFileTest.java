package dev.platen.ocr.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationFileTest {

  @TempDir private Path folder;

  private static OcrSettings settings(Path file) {
    return new OcrSettings(
        Preset.BALANCED, "tesseract", List.of("eng"), "", "", 40, file.toString());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    CalibrationFile bundled = CalibrationFile.bundled();
    Path file = Files.writeString(folder.resolve("same.json"), bundled.json());
    assertThat(CalibrationFile.of(settings(file))).isEqualTo(bundled);
    assertThat(CalibrationFile.of(settings(file)).id()).isEqualTo(bundled.id());
  }

  @Test
  void theIdIsThatOfTheContent() {
    CalibrationFile bundled = CalibrationFile.bundled();
    CalibrationFile other =
        new CalibrationFile(bundled.calibrations(), bundled.routing().asking("test", 0.5));
    assertThat(other.id()).isNotEqualTo(bundled.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"calibrations\": []}",
        "{\"calibrations\": [{\"engine\": \"a\"}], \"routing\": {\"provenance\": \"x\"}}",
        "{\"calibrations\": [], \"routing\": {\"provenance\": \"x\", \"margin\": 2}}"
      })
  void anotherFileIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), text);
    assertThatThrownBy(() -> CalibrationFile.of(settings(file)))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("other.json is no calibration file");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> CalibrationFile.of(settings(folder.resolve("gone.json"))))
        .hasMessageContaining("ocr.calibration-file")
        .hasMessageContaining("gone.json");
  }
}
