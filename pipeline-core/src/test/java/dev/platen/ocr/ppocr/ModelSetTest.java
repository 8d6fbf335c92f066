package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.onnx.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSetTest {

  @TempDir private Path folder;

  private final PpOcrProvider provider = new PpOcrProvider();
  private ModelSet bundled;

  @BeforeEach
  void findBundled() {
    bundled = ModelSet.of(settings("", "auto"));
  }

  private static OcrSettings settings(String folder, String... languages) {
    return new OcrSettings(Preset.BALANCED, "ppocr", List.of(languages), "", folder, 40);
  }

  private OcrSettings own(String... languages) {
    return settings(folder.toString(), languages);
  }

  private void write(String name, ModelFile model) throws IOException {
    Files.write(folder.resolve(name), model.bytes());
  }

  private void writeAll() throws IOException {
    write("det.onnx", bundled.detector());
    write("rec.onnx", bundled.recognizer());
    write("keys.txt", bundled.characters());
  }

  private static void assertConfiguration(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            PipelineException.class,
            it -> assertThat(it.code()).isEqualTo(ErrorCode.CONFIGURATION));
  }

  @Test
  void aFolderOfTheUsersOwnIsUsed() throws IOException {
    writeAll();
    Files.writeString(folder.resolve("languages.txt"), "eng deu\nfra\n");
    assertThat(provider.languages(own("auto"))).containsExactly("deu", "eng", "fra");
    provider.open(own("deu")).close();
    assertThat(provider.version(own("auto"))).isEqualTo(bundled.version());
  }

  @Test
  void theVersionTellsOtherModelsApart() throws IOException {
    writeAll();
    Files.writeString(folder.resolve("keys.txt"), "\n", StandardOpenOption.APPEND);
    assertThat(provider.version(own("auto"))).isNotEqualTo(bundled.version());
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    write("det.onnx", bundled.detector());
    assertThatThrownBy(() -> provider.version(own("auto")))
        .satisfies(ModelSetTest::assertConfiguration)
        .hasMessageContaining("no readable rec.onnx")
        .hasMessageContaining("ocr.ppocr-folder wants det.onnx, rec.onnx and keys.txt");
  }

  @Test
  void charactersOfAnotherModelAreRefused() throws IOException {
    writeAll();
    Files.writeString(folder.resolve("keys.txt"), "a\nb\n");
    assertThatThrownBy(() -> provider.open(own("auto")))
        .satisfies(ModelSetTest::assertConfiguration)
        .hasMessageContaining("2 characters")
        .hasMessageContaining("6625 classes");
  }

  @Test
  void aModelOfAnotherKindIsRefused() throws IOException {
    writeAll();
    write("det.onnx", bundled.recognizer());
    assertThatThrownBy(() -> provider.open(own("auto")))
        .satisfies(ModelSetTest::assertConfiguration)
        .hasMessageContaining("det.onnx");
    writeAll();
    write("rec.onnx", bundled.detector());
    assertThatThrownBy(() -> provider.open(own("auto")))
        .satisfies(ModelSetTest::assertConfiguration)
        .hasMessageContaining("rec.onnx");
  }

  @Test
  void languageCodesAreChecked() throws IOException {
    writeAll();
    Files.writeString(folder.resolve("languages.txt"), "../eng");
    assertThatThrownBy(() -> provider.version(own("auto")))
        .satisfies(ModelSetTest::assertConfiguration)
        .hasMessageContaining("languages.txt");
  }
}
