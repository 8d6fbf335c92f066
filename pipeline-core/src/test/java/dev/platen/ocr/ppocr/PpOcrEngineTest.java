package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real recognition of drawn pages. */
class PpOcrEngineTest {

  private static final RecognitionRequest ANY =
      new RecognitionRequest(List.of("eng"), Duration.ofMinutes(2));

  private static OcrEngine engine;

  @BeforeAll
  static void open() {
    engine =
        new PpOcrProvider()
            .open(new OcrSettings(Preset.BALANCED, "ppocr", List.of("auto"), "", "", 40));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static List<String> texts(Recognition found) {
    return found.lines().stream().map(Line::text).toList();
  }

  @Test
  void readsALetterWithItsSpaces() {
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      Recognition found = engine.recognize(page, ANY);
      assertThat(texts(found)).isEqualTo(TestPages.LETTER);
      assertThat(found.engine()).isEqualTo("ppocr");
      assertThat(found.engineVersion()).startsWith("ppocr ").contains("rec:");
      assertThat(found.language()).isEqualTo("eng");
      assertThat(found.script()).isEqualTo("Latn");
      assertThat(found.confidence()).isGreaterThan(0.9);
    }
  }

  @Test
  void wordsHaveBoxesOfTheirOwn() {
    try (PageImage page = TestPages.of(TestPages.ACCOUNT)) {
      List<Word> words = engine.recognize(page, ANY).lines().get(0).words();
      assertThat(words)
          .extracting(Word::text)
          .containsExactly("Account", "of", "the", "year", "1892");
      assertThat(words.get(0).box().x()).isCloseTo(TestPages.MARGIN, within(3.0));
      for (int i = 1; i < words.size(); i++) {
        assertThat(words.get(i).box().x()).isGreaterThan(words.get(i - 1).box().right());
      }
    }
  }

  @Test
  void colorMakesNoDifference() {
    try (PageImage page = TestPages.of(TestPages.ACCOUNT);
        PageImage colored = TestPages.colored(page)) {
      assertThat(texts(engine.recognize(colored, ANY))).isEqualTo(TestPages.ACCOUNT);
    }
  }

  @Test
  void readsLinesThatStandOnEnd() {
    try (PageImage page = TestPages.of(TestPages.ACCOUNT);
        PageImage turned = Pixels.turned(page, Rotation.CLOCKWISE_90)) {
      List<Line> lines = engine.recognize(turned, ANY).lines();
      assertThat(texts(engine.recognize(turned, ANY)))
          .containsExactlyInAnyOrderElementsOf(TestPages.ACCOUNT);
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.box().height()).isGreaterThan(line.box().width()))
          .allSatisfy(line -> assertThat(line.polygon()).hasSize(4));
    }
  }

  @Test
  void stopsWhereTheTimeIsOver() {
    RecognitionRequest hurried = new RecognitionRequest(List.of("eng"), Duration.ofMillis(1));
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      assertThatThrownBy(() -> engine.recognize(page, hurried))
          .isInstanceOfSatisfying(
              PipelineException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PAGE_TIMEOUT));
      assertThat(texts(engine.recognize(page, ANY))).isEqualTo(TestPages.LETTER);
    }
  }
}
