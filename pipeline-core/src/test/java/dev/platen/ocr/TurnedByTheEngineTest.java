package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An engine that reads a page on its side all the same, by turning its blocks itself. */
class TurnedByTheEngineTest {

  private static final String TEXT = "11 August 30.27 177.30";

  /** Reads everything surely, whichever way it lies; lines of a page that is high stand on end. */
  private static final class TurningEngine implements OcrEngine {

    private final List<Size> pages = new ArrayList<>();

    @Override
    public Recognition recognize(PageImage image, RecognitionRequest request) {
      pages.add(image.size());
      boolean high = image.size().height() > image.size().width();
      Line line = line(high ? new Box(20, 20, 20, 220) : new Box(20, 20, 220, 20));
      return new Recognition(
          TextSource.OCR, "turning", "1", "eng", "Latn", line.confidence(), List.of(line));
    }

    @Override
    public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
      return Optional.of(line(new Box(0, 0, 100, 20)));
    }

    private static Line line(Box box) {
      Word word = new Word(TEXT, TEXT, box, List.of(), 0.9, "turning", "Latn");
      return new Line(TEXT, box, List.of(), null, 0.9, "turning", "Latn", 0, 0, List.of(word));
    }

    @Override
    public void close() {}
  }

  @Test
  void aPageWhoseLinesThenStandOnEndIsTurnedBack() {
    TurningEngine engine = new TurningEngine();
    OcrEngineProvider provider =
        new OcrEngineProvider() {
          @Override
          public String name() {
            return "turning";
          }

          @Override
          public String version(OcrSettings settings) {
            return "1";
          }

          @Override
          public OcrEngine open(OcrSettings settings) {
            return engine;
          }
        };
    OcrSettings settings = new OcrSettings(Preset.BALANCED, "turning", List.of("eng"), "", "", 40);
    // The letter on its side is taken for columns, and its sample is read in any case.
    try (PageImage letter = TestPages.of(new Size(900, 1200), TestPages.LETTER);
        PageImage wide = Pixels.turned(letter, Rotation.CLOCKWISE_90);
        PageRecognizer recognizer = new PageRecognizer(provider, settings, Duration.ofMinutes(1))) {
      RecognizedPage found = recognizer.recognize(wide);
      assertThat(engine.pages).containsExactly(new Size(900, 1200), new Size(1200, 900));
      assertThat(found.rotation()).isEqualTo(Rotation.NONE);
      assertThat(found.recognition().lines().get(0).box().width()).isEqualTo(220);
    }
  }
}
