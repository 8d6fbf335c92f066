package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Stage;
import dev.platen.pipeline.Fingerprints;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageDecisionsTest {

  private static final Map<String, String> CURRENT =
      Map.of("decode", "a", "preprocess", "b", "ocr", "c", "table", "d", "layout", "e");

  private static PageDecisions asking(Reprocess reprocess) {
    return new PageDecisions(reprocess, new Fingerprints(CURRENT), 3, 0.7);
  }

  private static PageState ok(Map<String, String> fingerprints) {
    return new PageState("ok", false, 1, 0.9, fingerprints);
  }

  private static Map<String, String> with(String stage, String value) {
    Map<String, String> changed = new java.util.HashMap<>(CURRENT);
    changed.put(stage, value);
    return changed;
  }

  @Test
  void aPageWithoutResultIsDone() {
    assertThat(asking(null).firstStage(null, false)).contains(Stage.DECODE);
  }

  @Test
  void aFinishedPageIsKept() {
    assertThat(asking(null).firstStage(ok(CURRENT), true)).isEmpty();
    assertThat(asking(null).firstStage(ok(with("ocr", "old")), true)).isEmpty();
  }

  @Test
  void aTransientFailureIsTriedInThreeRuns() {
    PageState twice = new PageState("failed", true, 2, null, CURRENT);
    PageState thrice = new PageState("failed", true, 3, null, CURRENT);
    assertThat(asking(null).firstStage(twice, true)).contains(Stage.DECODE);
    assertThat(asking(null).firstStage(thrice, true)).isEmpty();
    assertThat(asking(Reprocess.FAILED).firstStage(thrice, true)).contains(Stage.DECODE);
  }

  @Test
  void aLastingFailureIsKeptUntilAskedFor() {
    PageState corrupt = new PageState("failed", false, 1, null, CURRENT);
    assertThat(asking(null).firstStage(corrupt, true)).isEmpty();
    assertThat(asking(Reprocess.FAILED).firstStage(corrupt, true)).contains(Stage.DECODE);
    assertThat(asking(Reprocess.CHANGED).firstStage(corrupt, true)).isEmpty();
  }

  @Test
  void changedRedoesFromTheStageThatChanged() {
    PageDecisions changed = asking(Reprocess.CHANGED);
    assertThat(changed.firstStage(ok(with("layout", "old")), true)).contains(Stage.LAYOUT);
    assertThat(changed.firstStage(ok(with("table", "old")), true)).contains(Stage.TABLE);
    assertThat(changed.firstStage(ok(with("ocr", "old")), true)).contains(Stage.DECODE);
    assertThat(changed.firstStage(ok(CURRENT), true)).isEmpty();
  }

  @Test
  void aPageThatWasNeverMeasuredForTablesNeedsItsPixels() {
    Map<String, String> before = with("layout", "old");
    before.remove("table");
    assertThat(asking(Reprocess.CHANGED).firstStage(ok(before), true)).contains(Stage.DECODE);
  }

  @Test
  void aFailedPageHasNoEarlierStagesToBuildOn() {
    PageState failed = new PageState("partial", false, 1, 0.5, with("layout", "old"));
    assertThat(asking(Reprocess.CHANGED).firstStage(failed, true)).contains(Stage.DECODE);
  }

  @Test
  void pagesOfAnUnfinishedDocumentAreAllMadeWithTheSameSettings() {
    assertThat(asking(null).firstStage(ok(with("layout", "old")), false)).contains(Stage.DECODE);
    assertThat(asking(null).firstStage(ok(CURRENT), false)).isEmpty();
  }

  @Test
  void lowConfidenceRedoesWhatIsBelowTheBound() {
    PageDecisions low = asking(Reprocess.LOW_CONFIDENCE);
    assertThat(low.firstStage(new PageState("ok", false, 1, 0.69, CURRENT), true))
        .contains(Stage.DECODE);
    assertThat(low.firstStage(new PageState("ok", false, 1, 0.71, CURRENT), true)).isEmpty();
    assertThat(low.firstStage(new PageState("blank", false, 1, null, CURRENT), true)).isEmpty();
  }

  @Test
  void allRedoesAll() {
    assertThat(asking(Reprocess.ALL).firstStage(ok(CURRENT), true)).contains(Stage.DECODE);
  }
}
