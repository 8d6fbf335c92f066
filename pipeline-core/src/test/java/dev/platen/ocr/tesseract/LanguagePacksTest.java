package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.natives.TesseractLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagePacksTest {

  @TempDir private Path folder;

  private OcrSettings settings(String... languages) {
    return new OcrSettings(
        Preset.BALANCED, "tesseract", List.of(languages), folder.toString(), "", 40);
  }

  @Test
  void theJarBringsEnglishAndOrientation() {
    LanguagePacks packs = new LanguagePacks(List.of());
    assertThat(packs.available()).containsExactly("eng", "osd");
    assertThat(packs.version(List.of("eng", "osd"))).isEqualTo("eng:7d4322bd osd:9cf5d576");
  }

  @Test
  void earlierFoldersComeFirstAndTheJarLast() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(folder.resolve("deu.traineddata"), "one");
    Files.writeString(other.resolve("deu.traineddata"), "two");
    Files.writeString(other.resolve("eng.traineddata"), "three");
    LanguagePacks packs = new LanguagePacks(List.of(folder, other));
    assertThat(packs.find("deu").file()).isEqualTo(folder.resolve("deu.traineddata"));
    assertThat(packs.find("eng").file()).isEqualTo(other.resolve("eng.traineddata"));
    assertThat(packs.available()).containsExactly("deu", "eng", "osd");
  }

  @Test
  void relativeFoldersAreThoseOfTheExecutorThatAWorkerServes() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("packs")).resolve("deu.traineddata"), "");
    System.setProperty("platen.base", folder.toString());
    try {
      LanguagePacks packs =
          LanguagePacks.of(
              new OcrSettings(Preset.BALANCED, "tesseract", List.of("deu"), "packs", "", 40));
      assertThat(packs.find("deu").file()).isEqualTo(folder.resolve("packs/deu.traineddata"));
    } finally {
      System.clearProperty("platen.base");
    }
  }

  @Test
  void versionFollowsTheContentOfAPack() throws IOException {
    Path pack = folder.resolve("deu.traineddata");
    LanguagePacks packs = new LanguagePacks(List.of(folder));
    Files.writeString(pack, "one");
    String before = packs.version(List.of("deu"));
    Files.writeString(pack, "other");
    assertThat(packs.version(List.of("deu"))).isNotEqualTo(before).startsWith("deu:");
  }

  @Test
  void versionOfAutoHoldsThePacksThatAreThere() throws IOException {
    Files.writeString(folder.resolve("chi_tra.traineddata"), "pack");
    assertThat(new TesseractProvider().version(settings("auto")))
        .matches("tesseract 5\\.5\\.2 .*chi_tra:[0-9a-f]{8} .*eng:7d4322bd .*osd:9cf5d576");
  }

  @Test
  void aMissingPackIsNamedWithThoseThatAreThere() throws IOException {
    Files.writeString(folder.resolve("deu.traineddata"), "pack");
    assertThatThrownBy(() -> new LanguagePacks(List.of(folder)).find("chi_sim"))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.LANGUAGE_MISSING))
        .hasMessageContaining("\"chi_sim\"")
        .hasMessageContaining("deu, eng")
        .hasMessageContaining("scripts/fetch-models chi_sim");
  }

  @Test
  void aDamagedPackIsNamed() throws IOException {
    Files.writeString(folder.resolve("deu.traineddata"), "not a pack");
    LanguagePacks packs = new LanguagePacks(List.of(folder));
    assertThatThrownBy(() -> TextHandle.open(packs, List.of("deu")))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("deu.traineddata")
        .hasMessageContaining("scripts/fetch-models deu");
  }

  @Test
  void theVersionThatIsSaidIsTheVersionThatIsLoaded() {
    assertThat(TesseractLibrary.version()).isEqualTo(TesseractLibrary.VERSION);
  }
}
