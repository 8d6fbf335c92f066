package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TesseractOcrEngineTest {

  private static final RecognitionRequest ENGLISH =
      new RecognitionRequest(List.of("eng"), Duration.ofMinutes(2));

  private OcrEngine engine;

  @BeforeEach
  void open() {
    engine =
        new TesseractProvider()
            .open(new OcrSettings(Preset.BALANCED, "tesseract", List.of("eng"), "", "", 40));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void readsADrawnPage() {
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      Recognition found = engine.recognize(page, ENGLISH);

      assertThat(found.lines().stream().map(Line::text).toList()).isEqualTo(TestPages.LETTER);
      assertThat(found.engine()).isEqualTo("tesseract");
      assertThat(found.engineVersion()).isEqualTo("tesseract 5.5.2 eng:7d4322bd");
      assertThat(found.language()).isEqualTo("eng");
      assertThat(found.script()).isEqualTo("Latn");
      assertThat(found.confidence()).isGreaterThan(0.8);
      Line first = found.lines().get(0);
      assertThat(first.words()).hasSize(8);
      assertThat(first.box().x()).isCloseTo(TestPages.MARGIN, within(5.0));
      assertThat(first.baseline().start().y())
          .isCloseTo(TestPages.MARGIN + TestPages.LINE_HEIGHT / 2.0, within(4.0));
    }
  }

  @Test
  void readsALineIntoWhichTopsOfTheNextComeIn() {
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      List<Line> lines = engine.recognize(page, ENGLISH).lines();
      for (int row = 0; row < 4; row++) {
        Box line = lines.get(row).box();
        double bottom = lines.get(row + 1).box().y() + 18;
        try (PageImage strip =
            Pixels.cut(page, Box.between(line.x() - 4, line.y() - 4, line.right(), bottom))) {
          assertThat(engine.recognizeLine(strip, ENGLISH).orElseThrow().text())
              .isEqualToIgnoringCase(TestPages.LETTER.get(row));
        }
      }
    }
  }

  @Test
  void readsColorAsItReadsGrey() {
    try (PageImage grey = TestPages.of(TestPages.ACCOUNT);
        PageImage color = TestPages.colored(grey)) {
      assertThat(engine.recognize(color, ENGLISH)).isEqualTo(engine.recognize(grey, ENGLISH));
    }
  }

  @Test
  void discardsWhatItHadWhenTimeRanOutAndReadsOn() {
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      Recognition before = engine.recognize(page, ENGLISH);
      RecognitionRequest hurried = new RecognitionRequest(List.of("eng"), Duration.ofMillis(1));
      assertThatThrownBy(() -> engine.recognize(page, hurried))
          .isInstanceOfSatisfying(
              PipelineException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PAGE_TIMEOUT));
      assertThat(engine.recognize(page, ENGLISH)).isEqualTo(before);
    }
  }

  @Test
  void tellsHowAPageLies() {
    try (PageImage upright = TestPages.of(TestPages.LETTER)) {
      for (Rotation turn : Rotation.values()) {
        try (PageImage page = Pixels.turned(upright, turn)) {
          assertThat(engine.orientation(page))
              .hasValueSatisfying(found -> assertThat(found.rotation()).isEqualTo(turn.inverse()));
        }
      }
    }
  }

  @Test
  void tellsNothingAboutBlankPaper() {
    try (PageImage page = TestPages.blank(new Size(500, 500))) {
      assertThat(engine.orientation(page)).isEmpty();
    }
  }

  @Test
  void isOfNoUseOnceClosed() {
    engine.close();
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      assertThatThrownBy(() -> engine.recognize(page, ENGLISH))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }
}
