package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.model.Damage;
import dev.platen.model.DecodedPage;
import dev.platen.model.PageFailure;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.model.TextSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagePipelineTest {

  private static final PipelineException TRUNCATED =
      new PipelineException(ErrorCode.TRUNCATED, "the file ends at byte 7");

  private final Bench bench = new Bench();

  @Test
  void aSoundPageIsOk() {
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.OK);
    assertThat(result.failures()).isEmpty();
    assertThat(result.decode())
        .isEqualTo(new DecodedPage(FakeDocument.SIZE, Dpi.of(300), "iv", true));
    assertThat(result.ocr().source()).isEqualTo(TextSource.OCR);
    assertThat(result.ocr().lines().get(0).text()).isEqualTo("hello");
    assertThat(result.layout().blocks()).hasSize(1);
    assertThat(result.attempts()).isEqualTo(1);
    assertThat(result.fingerprints()).isEqualTo(bench.fingerprints().byStage());
    assertThat(bench.events)
        .containsExactly("open scan.tif", "page 1", "close page", "close document");
  }

  @Test
  void everyStageIsTimed() {
    Map<String, Long> millis = bench.process().stageMillis();
    // Decoding is two steps: opening the page and reading its pixels.
    assertThat(millis)
        .isEqualTo(
            Map.of(
                "decode", 2 * Bench.TICK_MILLIS,
                "preprocess", Bench.TICK_MILLIS,
                "ocr", Bench.TICK_MILLIS,
                "table", Bench.TICK_MILLIS,
                "layout", Bench.TICK_MILLIS));
  }

  @Test
  void aPageWithoutTextAndInkIsBlank() {
    bench.recognizer = image -> new Recognizer.Reading(text(), Rotation.NONE);
    bench.ink = bench.settings.preprocess().blankInkShare() / 2;
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.BLANK);
    assertThat(result.failures()).isEmpty();
    assertThat(result.ocr()).isEqualTo(Recognition.none());
    assertThat(result.layout().blocks()).isEmpty();
  }

  @Test
  void aPictureWithoutTextIsNotBlank() {
    bench.recognizer = image -> new Recognizer.Reading(text(), Rotation.NONE);
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.OK);
    assertThat(result.ocr().source()).isEqualTo(TextSource.NONE);
  }

  @Test
  void textOnAPageWithHardlyAnyInkIsNotBlank() {
    bench.ink = 0;
    assertThat(bench.process().status()).isEqualTo(Status.OK);
  }

  @Test
  void aDocumentThatCannotBeOpenedFails() {
    bench.opener =
        file -> {
          throw TRUNCATED;
        };
    PageResult result = bench.process();
    assertFailed(result, Stage.DECODE, ErrorCode.TRUNCATED, "the file ends at byte 7");
    assertThat(result.decode()).isNull();
    assertThat(result.stageMillis()).containsOnlyKeys("decode");
    assertThat(result.fingerprints()).isEqualTo(bench.fingerprints().byStage());
  }

  @Test
  void aPageThatCannotBeOpenedFails() {
    bench.document.failsToOpenPage = TRUNCATED;
    assertFailed(bench.process(), Stage.DECODE, ErrorCode.TRUNCATED, "byte 7");
  }

  @Test
  void pixelsThatCannotBeReadFailThePageAndTheDocumentStaysOpen() {
    bench.document.failsToDecode = TRUNCATED;
    try (PagePipeline pipeline = bench.pipeline()) {
      assertFailed(pipeline.process(Bench.task(1)), Stage.DECODE, ErrorCode.TRUNCATED, "byte 7");
      bench.document.failsToDecode = null;
      assertThat(pipeline.process(Bench.task(2)).status()).isEqualTo(Status.OK);
    }
    assertThat(bench.events)
        .containsExactly(
            "open scan.tif", "page 1", "close page", "page 2", "close page", "close document");
  }

  @Test
  void aFaultOfOursIsAFailureAndTheDocumentIsOpenedAnew() {
    bench.document.failsToDecode = new IllegalStateException("oops");
    try (PagePipeline pipeline = bench.pipeline()) {
      assertFailed(
          pipeline.process(Bench.task(1)),
          Stage.DECODE,
          ErrorCode.INTERNAL,
          "Unexpected java.lang.IllegalStateException: oops");
      bench.document.failsToDecode = null;
      assertThat(pipeline.process(Bench.task(2)).status()).isEqualTo(Status.OK);
    }
    assertThat(bench.events).filteredOn("open scan.tif"::equals).hasSize(2);
  }

  @Test
  void failedPreprocessingFailsThePageButKeepsItsFrame() {
    bench.preparer =
        (image, rotation, manner) -> {
          throw new PipelineException(ErrorCode.TOO_LARGE, "no memory");
        };
    PageResult result = bench.process();
    assertFailed(result, Stage.PREPROCESS, ErrorCode.TOO_LARGE, "no memory");
    assertThat(result.decode().size()).isEqualTo(FakeDocument.SIZE);
    assertThat(bench.events).contains("close page");
  }

  @Test
  void failedRecognitionFailsThePageButKeepsTheDiagnosis() {
    bench.recognizer =
        image -> {
          throw new PipelineException(ErrorCode.PAGE_TIMEOUT, "more than 5 minutes");
        };
    bench.ink = 0;
    PageResult result = bench.process();
    assertFailed(result, Stage.OCR, ErrorCode.PAGE_TIMEOUT, "more than 5 minutes");
    assertThat(result.preprocess()).isNotNull();
    assertThat(result.layout()).isNull();
    assertThat(result.stageMillis()).doesNotContainKey("layout");
  }

  @Test
  void failedLayoutLeavesTheText() {
    bench.analyzer =
        (text, tables, transform) -> {
          throw new IllegalStateException("no order");
        };
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.ocr().lines()).hasSize(1);
    assertThat(result.layout()).isNull();
    assertThat(result.failures().get(0).stage()).isEqualTo(Stage.LAYOUT);
  }

  @Test
  void damageMakesAPagePartial() {
    bench.document.damage = List.of(new Damage(ErrorCode.TRUNCATED, "strip 3 of 9 is missing"));
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.failures())
        .containsExactly(
            new PageFailure(Stage.DECODE, ErrorCode.TRUNCATED, "strip 3 of 9 is missing"));
    assertThat(result.layout()).isNotNull();
  }

  @Test
  void damageWithoutTextIsAFailureAndNeverABlankPage() {
    bench.document.damage = List.of(new Damage(ErrorCode.IMAGE_UNDECODABLE, "image 1"));
    bench.recognizer = image -> new Recognizer.Reading(text(), Rotation.NONE);
    bench.ink = 0;
    assertFailed(bench.process(), Stage.DECODE, ErrorCode.IMAGE_UNDECODABLE, "image 1");
  }

  @Test
  void lackOfHeapFailsThePageAndAsksForANewProcess() {
    bench.recognizer =
        image -> {
          throw new OutOfMemoryError("Java heap space");
        };
    try (PagePipeline pipeline = bench.pipeline()) {
      assertThat(pipeline.isExhausted()).isFalse();
      PageResult result = pipeline.process(Bench.task(1));
      assertFailed(result, Stage.OCR, ErrorCode.TOO_LARGE, "raise worker.heap");
      assertThat(pipeline.isExhausted()).isTrue();
    }
    assertThat(bench.events).containsSubsequence("close page", "close document");
  }

  @Test
  void otherErrorsAreThrownWithEverythingClosed() {
    bench.recognizer =
        image -> {
          throw new NoClassDefFoundError("gone");
        };
    assertThatThrownBy(bench::process).isInstanceOf(NoClassDefFoundError.class);
    assertThat(bench.events).containsSubsequence("close page", "close document");
  }

  @Test
  void troubleInClosingTakesNothingFromTheResult() {
    bench.document.failsToClose = new IllegalStateException("can't close");
    assertThat(bench.process().status()).isEqualTo(Status.OK);
  }

  @Test
  void anotherFileClosesTheLastOne() {
    try (PagePipeline pipeline = bench.pipeline()) {
      pipeline.process(Bench.task(1));
      PageTask other =
          new PageTask("cd".repeat(32), Path.of("b.tif"), 1, PageInfo.UNKNOWN, null, Stage.DECODE);
      pipeline.process(other);
    }
    assertThat(bench.events)
        .containsExactly(
            "open scan.tif",
            "page 1",
            "close page",
            "close document",
            "open b.tif",
            "page 1",
            "close page",
            "close document");
  }

  @Test
  void newBytesUnderTheSameNameAreOpenedAnew() {
    try (PagePipeline pipeline = bench.pipeline()) {
      pipeline.process(Bench.task(1));
      pipeline.process(
          new PageTask("cd".repeat(32), Bench.FILE, 1, PageInfo.UNKNOWN, null, Stage.DECODE));
    }
    assertThat(bench.events).filteredOn("open scan.tif"::equals).hasSize(2);
  }

  @Test
  void aPageWhoseTablesCouldNotBeFoundIsLaidOutWithoutThem() {
    bench.tabulator =
        (text, graphics, transform) -> {
          throw new IllegalStateException("no grid");
        };
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.tables()).isNull();
    assertThat(result.layout().blocks()).hasSize(1);
    assertThat(result.failures()).extracting(PageFailure::stage).containsExactly(Stage.TABLE);
    assertThat(result.failures().get(0).message()).contains("no grid");
  }

  @Test
  void inspectionThrowsWhatIsWrong() {
    try (PagePipeline pipeline = bench.pipeline()) {
      assertThat(pipeline.inspect(Bench.FILE).pageCount()).isEqualTo(1);
      assertThat(bench.events).containsExactly("open scan.tif", "close document");
    }
    bench.opener =
        file -> {
          throw new IllegalStateException("oops");
        };
    try (PagePipeline pipeline = bench.pipeline()) {
      assertThatThrownBy(() -> pipeline.inspect(Bench.FILE))
          .isInstanceOfSatisfying(
              PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
          .hasMessageContaining("oops");
    }
  }

  private static void assertFailed(PageResult result, Stage stage, ErrorCode code, String message) {
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.failures()).hasSize(1);
    assertThat(result.failures().get(0).stage()).isEqualTo(stage);
    assertThat(result.failures().get(0).code()).isEqualTo(code);
    assertThat(result.failures().get(0).message()).contains(message);
  }
}
