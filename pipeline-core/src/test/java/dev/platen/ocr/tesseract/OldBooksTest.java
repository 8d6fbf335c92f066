package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.ocr.PageRecognizer;
import dev.platen.raster.MatPageImage;
import dev.platen.testkit.EditDistance;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.imgcodecs.Imgcodecs;

/** Real book pages: a floor, which plain Tesseract is well above. */
class OldBooksTest {

  private static final double MAX_CHARACTER_ERROR = 0.03;

  @ParameterizedTest
  @ValueSource(strings = {"a019", "a020", "a025"})
  void readsBookPages(String id) throws IOException {
    Path truth = SharedData.require("truth/oldbooks/" + id + ".json");
    JsonObject item = JsonParser.parseString(Files.readString(truth)).getAsJsonObject();
    Path scan = SharedData.require(item.get("input").getAsString());
    OcrSettings settings =
        new OcrSettings(Preset.BALANCED, "tesseract", List.of("auto"), "", "", 40);
    OpenCvLibrary.load();
    try (PageRecognizer recognizer = new PageRecognizer(settings, Duration.ofMinutes(5));
        PageImage page =
            MatPageImage.owning(
                Imgcodecs.imread(scan.toString(), Imgcodecs.IMREAD_GRAYSCALE), null)) {
      String text =
          recognizer.recognize(page).recognition().lines().stream()
              .map(Line::text)
              .collect(Collectors.joining(" "));
      assertThat(EditDistance.characterError(item.get("text").getAsString(), text))
          .isLessThan(MAX_CHARACTER_ERROR);
    }
  }
}
