package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.OcrSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.raster.MatPageImage;
import dev.platen.testkit.SharedData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Some real pages at all turns: books, a magazine and receipts, one of them faded. {@link
 * WritingAccuracy} measures more than a thousand.
 */
class WritingOfRealPagesTest {

  private static OcrEngine engine;

  @BeforeAll
  static void open() {
    OpenCvLibrary.load();
    OcrSettings settings = SettingsLoader.defaults().ocr();
    engine = OcrEngines.bundled().find("tesseract").open(settings);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oldbooks/binarized_300dpi/Otsu/a019.tiff",
        "tesseract_test/testing/8071_093.3B.tif",
        "sroie/data/img/019.jpg",
        "sroie/data/img/391.jpg",
        "sroie/data/img/059.jpg"
      })
  void isFoundAtAllTurns(String scan) {
    Path file = SharedData.require(scan);
    WritingDetector detector =
        new WritingDetector(engine, Candidates.of(List.of("eng")), new LatinLanguage());
    try (PageImage upright =
        MatPageImage.owning(Imgcodecs.imread(file.toString(), Imgcodecs.IMREAD_GRAYSCALE), null)) {
      for (Rotation turn : Rotation.values()) {
        try (PageImage page = Pixels.turned(upright, turn)) {
          PageWriting found = detector.detect(page, new Deadline(Duration.ofMinutes(1)));
          assertThat(found.rotation()).as("turned %s", turn).isEqualTo(turn.inverse());
          assertThat(found.languages()).containsExactly("eng");
        }
      }
    }
  }
}
