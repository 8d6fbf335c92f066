package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.line;
import static dev.platen.pipeline.Bench.text;
import static dev.platen.pipeline.Bench.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.Damage;
import dev.platen.model.PageFailure;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.Ruling;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is used again of an earlier result, and what is done anew. */
class RedonePagesTest {

  private static final PipelineException TRUNCATED =
      new PipelineException(ErrorCode.TRUNCATED, "the file ends at byte 7");

  private static final Table TABLE =
      new Table(new Box(0, 0, 90, 60), List.of(), 2, 2, 1, 0.9, List.of());

  private final Bench bench = new Bench();

  @Test
  void layoutIsRedoneFromTheEarlierTextWithoutTheFile() {
    PageResult first = bench.process();
    bench.opener =
        file -> {
          throw new AssertionError("opened " + file);
        };
    bench.analyzer = (text, tables, transform) -> new PageLayout(List.of());
    PageResult second = bench.redo(first, Stage.LAYOUT);
    assertThat(second.layout().blocks()).isEmpty();
    assertThat(second.ocr()).isEqualTo(first.ocr());
    assertThat(second.preprocess()).isEqualTo(first.preprocess());
    assertThat(second.status()).isEqualTo(Status.OK);
    assertThat(second.stageMillis())
        .containsOnlyKeys("decode", "preprocess", "ocr", "table", "layout");
  }

  @Test
  void layoutRedoneWithTheSameCodeIsTheSame() {
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(line("fake", 0, word("a", new Box(1 / 3.0, 2 / 3.0, 10 / 7.0, 9), "fake"))),
                Rotation.CLOCKWISE_90);
    PageResult first = bench.process();
    assertThat(bench.redo(first, Stage.LAYOUT)).isEqualTo(first);
  }

  @Test
  void tablesAreRedoneFromWhatWasMeasuredOnTheImage() {
    PageGraphics measured =
        new PageGraphics(
            List.of(new Ruling(new Point(0, 5), new Point(90, 5), 2)), List.of(), List.of());
    bench.surveyor = (image, transform, text) -> measured;
    PageResult first = bench.process();
    bench.surveyor =
        (image, transform, text) -> {
          throw new AssertionError("there is no image");
        };
    List<PageGraphics> seen = new ArrayList<>();
    bench.tabulator =
        (text, graphics, transform) -> {
          seen.add(graphics);
          return new PageTables(List.of(TABLE), graphics);
        };
    PageResult second = bench.redo(first, Stage.TABLE);
    assertThat(seen).containsExactly(measured);
    assertThat(second.tables().tables()).containsExactly(TABLE);
    assertThat(bench.redo(second, Stage.LAYOUT).tables()).isEqualTo(second.tables());
    assertThat(seen).hasSize(1);
  }

  @Test
  void earlierLossesStayLossesWhenLayoutIsRedone() {
    bench.document.damage = List.of(new Damage(ErrorCode.TRUNCATED, "strip 3"));
    Analyzer working = bench.analyzer;
    bench.analyzer =
        (text, tables, transform) -> {
          throw new IllegalStateException("no order");
        };
    PageResult first = bench.process();
    assertThat(first.failures()).hasSize(2);
    bench.analyzer = working;
    PageResult second = bench.redo(first, Stage.LAYOUT);
    assertThat(second.status()).isEqualTo(Status.PARTIAL);
    assertThat(second.failures())
        .containsExactly(new PageFailure(Stage.DECODE, ErrorCode.TRUNCATED, "strip 3"));
  }

  @Test
  void aBlankPageStaysBlankWhenLayoutIsRedone() {
    bench.recognizer = image -> new Recognizer.Reading(text(), Rotation.NONE);
    bench.ink = 0;
    PageResult first = bench.process();
    assertThat(bench.redo(first, Stage.LAYOUT)).isEqualTo(first);
  }

  @Test
  void recognitionIsRedoneFromTheFile() {
    PageResult first = bench.process();
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(line("fake", 0, word("new", new Box(0, 0, 5, 5), "fake"))), Rotation.NONE);
    for (Stage stage : List.of(Stage.OCR, Stage.PREPROCESS, Stage.DECODE)) {
      assertThat(bench.redo(first, stage).ocr().lines().get(0).text()).isEqualTo("new");
    }
  }

  @Test
  void anEarlierResultWithoutTextIsNotReused() {
    bench.document.failsToDecode = TRUNCATED;
    PageResult failed = bench.process();
    bench.document.failsToDecode = null;
    assertThat(bench.redo(failed, Stage.LAYOUT).status()).isEqualTo(Status.OK);
  }

  @Test
  void reusedStagesKeepTheirFingerprints() {
    PageResult first = bench.process();
    PageResult old =
        new PageResult(
            first.documentId(),
            1,
            first.status(),
            first.info(),
            first.decode(),
            first.preprocess(),
            first.ocr(),
            first.tables(),
            first.layout(),
            Map.of("ocr", "old", "layout", "old"),
            List.of(),
            Map.of(),
            1);
    Map<String, String> redone = bench.redo(old, Stage.LAYOUT).fingerprints();
    assertThat(redone).containsEntry("ocr", "old");
    assertThat(redone.get("layout")).isEqualTo(bench.fingerprints().byStage().get("layout"));
  }
}
