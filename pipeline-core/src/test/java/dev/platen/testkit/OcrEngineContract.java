package dev.platen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.OcrSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;
import dev.platen.ocr.OcrEngines;
import dev.platen.ocr.RecognitionRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every engine must keep to. A test of an engine extends it. */
public abstract class OcrEngineContract {

  private static final RecognitionRequest ENGLISH =
      new RecognitionRequest(List.of("eng"), Duration.ofMinutes(2));

  /** The engine under test. */
  protected abstract OcrEngineProvider provider();

  /** Whether it needs a model for each language, so that there are some that it lacks. */
  protected abstract boolean needsModels();

  private static OcrSettings settings(String... languages) {
    OcrSettings defaults = SettingsLoader.defaults().ocr();
    return new OcrSettings(
        defaults.preset(),
        defaults.engine(),
        List.of(languages),
        defaults.modelFolder(),
        defaults.ppocrFolder(),
        defaults.maxMegapixels());
  }

  @Test
  void isFoundByItsName() {
    assertThat(OcrEngines.bundled().find(provider().name())).hasSameClassAs(provider());
  }

  @Test
  void versionNamesTheEngineAndStaysTheSame() {
    String version = provider().version(settings("eng"));
    assertThat(version).startsWith(provider().name() + " ");
    assertThat(provider().version(settings("eng"))).isEqualTo(version);
  }

  @Test
  void readsEnglish() {
    assertThat(provider().languages(settings("eng"))).contains("eng");
  }

  @Test
  void boxesLieOnThePageAndConfidencesAreShares() {
    try (OcrEngine engine = provider().open(settings("eng"));
        PageImage page = TestPages.of(TestPages.LETTER)) {
      Recognition found = engine.recognize(page, ENGLISH);
      assertThat(found.lines().stream().flatMap(OcrEngineContract::boxes))
          .allSatisfy(box -> assertThat(box.clippedTo(page.size())).isEqualTo(box))
          .allSatisfy(box -> assertThat(box.area()).isPositive());
      assertThat(found.lines().stream().map(Line::confidence))
          .allSatisfy(confidence -> assertThat(confidence).isBetween(0.0, 1.0));
    }
  }

  @Test
  void linesComeInReadingOrder() {
    try (OcrEngine engine = provider().open(settings("eng"));
        PageImage page = TestPages.of(TestPages.LETTER)) {
      List<Line> lines = engine.recognize(page, ENGLISH).lines();
      assertThat(lines.stream().map(line -> line.box().centerY()).toList()).isSorted();
      assertThat(lines.stream().map(Line::region).toList()).isSorted();
      assertThat(lines.stream().map(Line::paragraph).toList()).isSorted();
    }
  }

  @Test
  void readsTheSamePageTheSameWayTwice() {
    try (OcrEngine engine = provider().open(settings("eng"));
        PageImage page = TestPages.of(TestPages.LETTER)) {
      Recognition once = engine.recognize(page, ENGLISH);
      assertThat(engine.recognize(page, ENGLISH)).isEqualTo(once);
    }
  }

  @Test
  void aPageDoesNotDependOnThePageBefore() {
    try (PageImage letter = TestPages.of(TestPages.LETTER);
        PageImage account = TestPages.of(TestPages.ACCOUNT)) {
      Recognition alone;
      try (OcrEngine engine = provider().open(settings("eng"))) {
        alone = engine.recognize(account, ENGLISH);
      }
      try (OcrEngine engine = provider().open(settings("eng"))) {
        engine.recognize(letter, ENGLISH);
        assertThat(engine.recognize(account, ENGLISH)).isEqualTo(alone);
      }
    }
  }

  @Test
  void findsNoTextOnBlankPaper() {
    try (OcrEngine engine = provider().open(settings("eng"));
        PageImage page = TestPages.blank(new Size(600, 800))) {
      Recognition found = engine.recognize(page, ENGLISH);
      assertThat(found.lines()).isEmpty();
      assertThat(found.confidence()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "10, 8000", "8000, 10", "1, 5000"})
  void survivesOddShapes(int width, int height) {
    try (OcrEngine engine = provider().open(settings("eng"));
        PageImage page = TestPages.of(new Size(width, height), TestPages.LETTER)) {
      Recognition found = engine.recognize(page, ENGLISH);
      assertThat(found.lines().stream().flatMap(OcrEngineContract::boxes))
          .allSatisfy(box -> assertThat(box.clippedTo(page.size())).isEqualTo(box));
    }
  }

  @Test
  void closingTwiceDoesNothing() {
    OcrEngine engine = provider().open(settings("eng"));
    engine.close();
    engine.close();
  }

  @Test
  void aMissingLanguageIsNamedWithTheWayOut() {
    if (!needsModels()) {
      assertThat(provider().languages(settings("tlh"))).contains("tlh");
      return;
    }
    assertThatThrownBy(() -> provider().open(settings("tlh")))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.LANGUAGE_MISSING))
        .hasMessageContaining("\"tlh\"")
        .hasMessageContaining("scripts/fetch-models tlh");
    assertThatThrownBy(() -> provider().version(settings("eng", "tlh")))
        .hasMessageContaining("\"tlh\"");
  }

  private static Stream<Box> boxes(Line line) {
    return Stream.concat(Stream.of(line.box()), line.words().stream().map(Word::box));
  }
}
