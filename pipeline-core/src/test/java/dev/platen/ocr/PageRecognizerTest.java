package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.testkit.FaultOcrEngine;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageRecognizerTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private static PageRecognizer recognizer;

  @BeforeAll
  static void open() {
    recognizer = new PageRecognizer(settings("tesseract", "auto", 40), LONG);
  }

  @AfterAll
  static void close() {
    recognizer.close();
  }

  private static OcrSettings settings(String engine, String languages, int megapixels) {
    return new OcrSettings(
        Preset.BALANCED, engine, List.of(languages.split(",")), "", "", megapixels);
  }

  private static List<String> texts(Recognition found) {
    return found.lines().stream().map(Line::text).toList();
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void readsAPageWhicheverWayItLies(Rotation turn) {
    try (PageImage upright = TestPages.of(TestPages.LETTER);
        PageImage page = Pixels.turned(upright, turn)) {
      RecognizedPage found = recognizer.recognize(page);

      assertThat(found.rotation()).isEqualTo(turn.inverse());
      assertThat(texts(found.recognition())).isEqualTo(TestPages.LETTER);
      assertThat(found.recognition().language()).isEqualTo("eng");
      assertThat(found.treatments()).isEmpty();
      assertThat(found.recognition().lines().get(0).box().x())
          .isCloseTo(TestPages.MARGIN, within(5.0));
    }
  }

  @Test
  void aPageDoesNotDependOnAPageThatHadToBeTurned() {
    try (PageImage account = TestPages.of(TestPages.ACCOUNT);
        PageImage letter = TestPages.of(TestPages.LETTER);
        PageImage turned = Pixels.turned(letter, Rotation.HALF);
        PageRecognizer fresh = new PageRecognizer(settings("tesseract", "auto", 40), LONG)) {
      RecognizedPage alone = fresh.recognize(account);
      recognizer.recognize(turned);
      assertThat(recognizer.recognize(account)).isEqualTo(alone);
    }
  }

  @Test
  void boxesAreInPixelsOfThePageEvenIfItWasReadSmaller() {
    try (PageImage page = TestPages.of(new Size(1600, 1200), TestPages.LETTER);
        PageRecognizer small = new PageRecognizer(settings("tesseract", "eng", 1), LONG)) {
      Line first = small.recognize(page).recognition().lines().get(0);
      assertThat(first.text()).isEqualTo(TestPages.LETTER.get(0));
      assertThat(first.box().x()).isCloseTo(TestPages.MARGIN, within(6.0));
      assertThat(first.box().bottom())
          .isCloseTo(TestPages.MARGIN + TestPages.LINE_HEIGHT / 2.0, within(14.0));
    }
  }

  @Test
  void blankPaperHasNoText() {
    try (PageImage page = TestPages.blank(new Size(900, 700))) {
      RecognizedPage found = recognizer.recognize(page);
      assertThat(found.recognition()).isEqualTo(Recognition.none());
      assertThat(found.rotation()).isEqualTo(Rotation.NONE);
    }
  }

  @Test
  void aPageThatTakesTooLongFails() {
    try (PageImage page = TestPages.of(TestPages.LETTER);
        PageRecognizer hurried =
            new PageRecognizer(settings("tesseract", "eng", 40), Duration.ofMillis(1))) {
      assertThatThrownBy(() -> hurried.recognize(page))
          .isInstanceOfSatisfying(
              PipelineException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PAGE_TIMEOUT))
          .hasMessageContaining(" ms")
          .hasMessageContaining("worker.page-timeout");
    }
  }

  @Test
  void otherEnginesCanBeNamed() {
    try (PageImage page = TestPages.of(TestPages.LETTER);
        PageRecognizer none = new PageRecognizer(settings("null", "auto", 40), LONG);
        PageRecognizer fault = new PageRecognizer(settings("fault", "auto", 40), LONG)) {
      assertThat(none.recognize(page).recognition()).isEqualTo(Recognition.none());
      assertThat(texts(fault.recognize(page).recognition()))
          .containsExactly(FaultOcrEngine.text(page.size().width(), page.size().height()));
    }
  }

  @Test
  void aPlainReadingIsOneLookInOneLanguage() {
    try (PageImage page = TestPages.of(TestPages.LETTER);
        PageImage deadly = TestPages.blank(new Size(FaultOcrEngine.BOLD_CRASH_WIDTH, 700));
        PageRecognizer fault = new PageRecognizer(settings("fault", "chi_tra,eng", 40), LONG)) {
      RecognizedPage plain = recognizer.recognizePlainly(page);
      assertThat(texts(plain.recognition())).isEqualTo(TestPages.LETTER);
      assertThat(plain.treatments())
          .singleElement()
          .satisfies(treatment -> assertThat(treatment.name()).isEqualTo("read-plainly"));
      // The engine would end this process if it were asked for more.
      assertThat(fault.recognizePlainly(deadly).recognition().language()).isEqualTo("chi_tra");
    }
  }
}
