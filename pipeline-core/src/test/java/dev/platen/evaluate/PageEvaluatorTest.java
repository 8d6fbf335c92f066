package dev.platen.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.evaluate.prediction.PredictedField;
import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.testkit.PerfectPrediction;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageEvaluatorTest {

  private static TruthPage truth(String id, String more) {
    String json =
        "{\"id\": \"%s\", \"set\": \"s\", \"input\": \"%s.png\"%s}".formatted(id, id, more);
    return TruthReader.read(
            new TruthFile(id + ".json", List.of(), json.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }

  private static PredictedPage page(Status status, Set<Stage> stages, String text) {
    return new PredictedPage(
        status,
        null,
        stages,
        text,
        PredictedGeometry.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Measure measure(PageEvaluation evaluation, Metric metric) {
    return evaluation.measures().stream()
        .filter(each -> each.name().metric() == metric && each.name().part().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMetricThatBreaksIsAbsentAndTheOthersAreMeasured() {
    PredictedPage broken =
        new PredictedPage(
            Status.OK,
            null,
            Set.of(Stage.OCR, Stage.EXTRACT),
            "x",
            PredictedGeometry.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new PredictedField("total", null)),
            List.of());

    PageEvaluation evaluation =
        PageEvaluator.evaluate(
            truth("a", ", \"text\": \"x\", \"fields\": {\"total\": \"5\"}"), broken, null);

    assertThat(measure(evaluation, Metric.FIELD_F1).absence())
        .matches("measuring failed: NullPointerException at \\w+\\.java line \\d+");
    assertThat(measure(evaluation, Metric.CHARACTER_ERROR_RATE).value()).isZero();
    assertThat(PageEvaluator.notMeasured(truth("b", ""), new IllegalStateException()).measures())
        .extracting(each -> each.name().metric())
        .containsExactly(Metric.values());
  }

  @Test
  void everyMetricHasAValueOrAReason() {
    List<PageEvaluation> evaluations =
        List.of(
            PageEvaluator.evaluate(truth("a", ""), page(Status.OK, Set.of(), ""), null),
            PageEvaluator.evaluate(truth("b", ", \"text\": \"x\""), null, null),
            PageEvaluator.evaluate(
                truth("c", ", \"text\": \"x\", \"tables\": [], \"fields\": {}"),
                page(Status.OK, Set.of(Stage.OCR), "x"),
                null));

    for (PageEvaluation evaluation : evaluations) {
      Set<Metric> stated = new TreeSet<>();
      evaluation.measures().forEach(each -> stated.add(each.name().metric()));
      assertThat(stated).containsExactlyInAnyOrder(Metric.values());
    }
    assertThat(measure(evaluations.get(0), Metric.TEDS).absence()).isEqualTo(Absence.NO_TRUTH);
    assertThat(measure(evaluations.get(1), Metric.CHARACTER_ERROR_RATE).absence())
        .isEqualTo(Absence.NO_PAGE);
    assertThat(measure(evaluations.get(2), Metric.TABLE_DETECTION_F1).absence())
        .isEqualTo(Absence.notRun(Stage.TABLE));
    assertThat(measure(evaluations.get(2), Metric.CHARACTER_ERROR_RATE).value()).isZero();
  }

  @Test
  void aPageThatFailedCountsAsOneWhereNothingWasFound() {
    PageEvaluation failed =
        PageEvaluator.evaluate(
            truth("a", ", \"text\": \"some text\", \"expect\": \"failed\""),
            page(Status.FAILED, Set.of(), ""),
            null);

    assertThat(measure(failed, Metric.CHARACTER_ERROR_RATE).value()).isEqualTo(1);
    assertThat(measure(failed, Metric.EXPECTED_STATUS).value()).isEqualTo(1);
  }

  @Test
  void aDistortedPageIsComparedWithItsTwin() {
    TruthPage distorted = truth("a", ", \"text\": \"abcd\", \"clean\": \"b.png\"");
    PredictedPage found = page(Status.OK, Set.of(Stage.OCR), "abxx");

    assertThat(
            measure(PageEvaluator.evaluate(distorted, found, "abcx"), Metric.CLEAN_TWIN_ERROR_RATE)
                .value())
        .isEqualTo(0.25);
    assertThat(
            measure(PageEvaluator.evaluate(distorted, found, null), Metric.CLEAN_TWIN_ERROR_RATE)
                .absence())
        .isEqualTo(Absence.NO_TWIN);
  }

  @Test
  void talliesAddUpInAnyOrder() {
    Random random = new Random(8);
    List<PageEvaluation> pages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = "word ".repeat(1 + random.nextInt(9)).strip();
      String read = random.nextInt(5) == 0 ? "" : text.replaceFirst("o", "0");
      pages.add(
          PageEvaluator.evaluate(
              truth("p" + i, ", \"text\": \"%s\", \"skew_degrees\": 1".formatted(text)),
              random.nextInt(9) == 0 ? null : page(Status.OK, Set.of(Stage.OCR), read),
              null));
    }
    EvaluationTally together = new EvaluationTally();
    pages.forEach(together::add);
    Collections.shuffle(pages, random);
    EvaluationTally sum = new EvaluationTally();
    for (int from = 0; from < pages.size(); from += 7) {
      EvaluationTally some = new EvaluationTally();
      pages.subList(from, Math.min(pages.size(), from + 7)).forEach(some::add);
      sum.add(some);
    }

    assertThat(sum.summaries()).isEqualTo(together.summaries());
    assertThat(sum.worst(Metric.CHARACTER_ERROR_RATE))
        .isEqualTo(together.worst(Metric.CHARACTER_ERROR_RATE))
        .hasSize(20)
        .isSortedAccordingTo((a, b) -> Double.compare(b.value(), a.value()));
    assertThat(sum.pages()).isEqualTo(60);
  }

  @Test
  void microAverageAndMedian() {
    EvaluationTally tally = new EvaluationTally();
    for (String text : List.of("aaaaaaaaaa", "bbbbbbbbbx", "cx")) {
      TruthPage truth = truth(text, ", \"text\": \"%s\"".formatted(text));
      tally.add(
          PageEvaluator.evaluate(
              truth, page(Status.OK, Set.of(Stage.OCR), text.replace('x', 'y')), null));
    }

    MetricSummary rate = tally.summaries().get(0);
    assertThat(rate.name().metric()).isEqualTo(Metric.CHARACTER_ERROR_RATE);
    assertThat(rate.value()).as("2 of 22 characters").isEqualTo(0.0909);
    assertThat(rate.median()).as("of 0, 0.1 and 0.5").isEqualTo(0.1);
    assertThat(rate.pages()).isEqualTo(3);
    assertThat(rate.count()).isEqualTo(22);
  }

  /** On every set that has such truth. */
  @Test
  void perfectPredictionsScorePerfectly() throws IOException {
    Map<String, EvaluationTally> sets = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SharedData.require("truth"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        TruthFile read = new TruthFile(file.toString(), List.of(), Files.readAllBytes(file));
        for (TruthPage truth : TruthReader.read(read)) {
          sets.computeIfAbsent(truth.set(), any -> new EvaluationTally())
              .add(
                  PageEvaluator.evaluate(
                      truth,
                      PerfectPrediction.of(truth),
                      truth.clean() == null ? null : PerfectPrediction.of(truth).text()));
        }
      }
    }

    Set<Metric> measured = new TreeSet<>();
    sets.forEach(
        (set, tally) -> {
          for (MetricSummary summary : tally.summaries()) {
            if (summary.value() != null) {
              measured.add(summary.name().metric());
              double perfect = summary.name().metric().better() == Metric.Better.LOWER ? 0 : 1;
              assertThat(summary.value())
                  .as("%s of %s", summary.name().id(), set)
                  .isEqualTo(perfect);
            }
          }
        });
    assertThat(sets).hasSizeGreaterThan(20);
    assertThat(measured).containsAll(Arrays.asList(Metric.values()));
  }
}
