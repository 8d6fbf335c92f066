package dev.platen.spark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import dev.platen.testkit.PerfectPrediction;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateJobTest {

  private static final PlatenSettings SETTINGS = SettingsLoader.defaults();

  private static final int PAGES_OF_A_SET = 8;

  @TempDir private Path folder;

  private final SparkSession spark = LocalSpark.session();

  private Path truth(String name, String json) throws IOException {
    Path file = folder.resolve("truth").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, json);
  }

  private static TruthPage page(String id, String text) {
    String json =
        """
        {"id": "%s", "set": "s", "kind": "real", "input": "s/%s.png", "text": "%s",
         "width": 100, "height": 100}"""
            .formatted(id, id, text);
    return TruthReader.read(
            new TruthFile("t.json", List.of(), json.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }

  private static String json(String id, String text) {
    return """
        {"id": "%s", "set": "s", "kind": "real", "input": "s/%s.png", "text": "%s"}"""
        .formatted(id, id, text);
  }

  private TableStore store(Path output) {
    return TableStore.open(spark, output.toString(), SETTINGS.output());
  }

  private EvaluationReport evaluate(Path output, Path truth, String runId, String against) {
    SparkSession.setActiveSession(spark);
    EvaluationRequest request =
        new EvaluationRequest(
            output.toString(), truth.toString(), Optional.ofNullable(against), SETTINGS);
    return new EvaluateJob(spark, store(output), request, runId).run();
  }

  private static MetricSummary summary(EvaluationReport report, String set, Metric metric) {
    EvaluationTally tally = report.groups().get(new TruthGroup(TruthKind.REAL, set));
    return tally.summaries().stream()
        .filter(each -> each.name().equals(MetricName.of(metric)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rows(Path output, String runId) {
    return store(output)
        .read(TableName.EVALUATION)
        .where("run_id = '%s'".formatted(runId))
        .drop("run_id")
        .orderBy("truth_id", "metric")
        .toJSON()
        .collectAsList();
  }

  @Test
  void nothingIsDropped() throws IOException {
    truth("a.json", json("a", "one two"));
    truth("b.json", json("b", "one two"));
    truth("odd.json", json("odd", "one two"));
    truth("missing.json", json("missing", "one two"));
    truth("twice.json", json("a", "again"));
    truth("broken.json", "{\"input\": ");
    truth("deep/plain.txt", "one two");
    truth("deep/notes.md", "no truth");
    truth("_hidden/c.json", json("c", "left out"));
    Path output = folder.resolve("out");
    new PerfectRun()
        .add(page("a", "one two"))
        .add(page("b", "one twx"))
        .add(page("odd", "one two"))
        .addUnknownBlock("s/odd.png", 1)
        .add("deep/plain.tif", 1, PerfectPrediction.of(page("p", "one two")))
        .add("one/untold.png", 1, PerfectPrediction.of(page("u", "")))
        .add("x/s/missing.png", 3, PerfectPrediction.of(page("m", "")))
        .addSource("/elsewhere/s/b.png", PerfectRun.documentId("s/b.png"))
        .write(spark, store(output));

    EvaluationReport report = evaluate(output, folder.resolve("truth"), "e1", null);

    assertThat(report.matched()).isEqualTo(4);
    assertThat(report.withoutPage()).isEqualTo(new Listing(1, List.of("s/missing")));
    assertThat(report.withoutTruth().first())
        .containsExactly("file:///data/one/untold.png#1", "file:///data/x/s/missing.png#3");
    assertThat(report.malformed().count()).isEqualTo(2);
    assertThat(report.malformed().first())
        .anySatisfy(each -> assertThat(each).contains("broken.json, line 1 column"))
        .anySatisfy(each -> assertThat(each).contains("twice.json", "s/a", "an id of its own"));
    MetricSummary errors = summary(report, "s", Metric.CHARACTER_ERROR_RATE);
    assertThat(errors.value()).as("1 of 14 characters").isEqualTo(0.0714);
    assertThat(errors.absences()).containsEntry(Absence.NO_PAGE, 1L);
    assertThat(errors.absences().keySet())
        .anySatisfy(
            each -> assertThat(each).startsWith("measuring failed: IllegalArgumentException"));

    List<String> rows = rows(output, "e1");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(5 * Metric.values().length - 12);
    assertThat(rows)
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("\"metric\":\"character_error_rate\"", "\"value\":0.1429", "s/b"));
    evaluate(output, folder.resolve("truth"), "e2", null);
    assertThat(rows(output, "e2")).as("a second evaluation is the same").isEqualTo(rows);
  }

  @Test
  void aTruthThatFitsSeveralDocumentsIsNotUsed() throws IOException {
    truth("letter.txt", "one two");
    Path output = folder.resolve("out");
    PredictedPage page = PerfectPrediction.of(page("p", "one two"));
    new PerfectRun()
        .add("in/letter.png", 1, page)
        .add("other/letter.pdf", 1, page)
        .write(spark, store(output));

    EvaluationReport report = evaluate(output, folder.resolve("truth"), "e1", null);

    assertThat(report.ambiguous()).isEqualTo(new Listing(1, List.of("all/letter.txt")));
    assertThat(report.matched()).isZero();
    assertThat(report.withoutPage().count()).isZero();
  }

  @Test
  void runsAreComparedPageByPage() throws IOException {
    List<String> texts = List.of("abcdefghij", "klmnopqrst", "uvwxyzabcd");
    PerfectRun before = new PerfectRun();
    PerfectRun after = new PerfectRun();
    for (int i = 0; i < texts.size(); i++) {
      String id = "p" + i;
      truth(id + ".json", json(id, texts.get(i)));
      before.add(page(id, i == 0 ? "abcdefghiX" : texts.get(i)));
      after.add(page(id, i == 1 ? "XXmnopqrst" : texts.get(i)));
    }
    Path truth = folder.resolve("truth");
    Path old = folder.resolve("old");
    before.write(spark, store(old));
    EvaluationReport first = evaluate(old, truth, "e1", null);
    assertThat(summary(first, "s", Metric.CHARACTER_ERROR_RATE).value()).isEqualTo(0.0333);
    SparkSession other = LocalSpark.session();
    Path output = folder.resolve("new");
    TableStore store = TableStore.open(other, output.toString(), SETTINGS.output());
    SparkSession.setActiveSession(other);
    after.write(other, store);

    EvaluationReport report =
        new EvaluateJob(
                other,
                store,
                new EvaluationRequest(
                    output.toString(), truth.toString(), Optional.of(old.toString()), SETTINGS),
                "e2")
            .run();

    var comparison = report.comparison().orElseThrow();
    var tally =
        comparison
            .groups()
            .get(new TruthGroup(TruthKind.REAL, "s"))
            .get(MetricName.of(Metric.CHARACTER_ERROR_RATE));
    assertThat(tally.better()).isEqualTo(1);
    assertThat(tally.worse()).isEqualTo(1);
    assertThat(tally.same()).isEqualTo(1);
    assertThat(tally.worst().get(0).truthId()).isEqualTo("s/p1");
    assertThat(tally.ours()).isEqualTo(2 / 30.0);
    assertThat(tally.theirs()).isEqualTo(1 / 30.0);
    assertThat(comparison.oursOnly()).isZero();

    EvaluationRequest again =
        new EvaluationRequest(output.toString(), truth.toString(), Optional.of("e2"), SETTINGS);
    var same = new EvaluateJob(other, store, again, "e3").run().comparison().orElseThrow();
    assertThat(same.groups().values())
        .allSatisfy(
            metrics ->
                assertThat(metrics.values())
                    .allSatisfy(each -> assertThat(each.better() + each.worse()).isZero()));
    EvaluationRequest unknown =
        new EvaluationRequest(
            output.toString(), truth.toString(), Optional.of("no-such"), SETTINGS);
    assertThatThrownBy(() -> new EvaluateJob(other, store, unknown, "e4").run())
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("no-such is neither an evaluation of this output");
  }

  /** On some pages of every set of the shared data; all of them are measured without Spark. */
  @Test
  void perfectRowsScorePerfectly() throws IOException {
    Path truth = someOfEverySet(SharedData.require("truth"));
    PerfectRun run = new PerfectRun();
    List<TruthPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(truth)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        pages.addAll(
            TruthReader.read(new TruthFile(file.toString(), List.of(), Files.readAllBytes(file))));
      }
    }
    pages.forEach(run::add);
    Path output = folder.resolve("out");
    run.write(spark, store(output));

    EvaluationReport report = evaluate(output, truth, "e1", null);

    assertThat(report.matched()).isEqualTo(pages.size());
    Set<Metric> measured = new TreeSet<>();
    report
        .groups()
        .forEach(
            (group, tally) -> {
              for (MetricSummary summary : tally.summaries()) {
                Metric metric = summary.name().metric();
                // Some lines of these pages end at the sheet's edge, and not on the clean twin.
                boolean cut =
                    metric == Metric.CLEAN_TWIN_ERROR_RATE && group.set().equals("zh_debian");
                if (summary.value() != null && !cut) {
                  measured.add(metric);
                  double perfect = metric.better() == Metric.Better.LOWER ? 0 : 1;
                  assertThat(summary.value())
                      .as("%s of %s", summary.name().id(), group.set())
                      .isEqualTo(perfect);
                }
              }
            });
    assertThat(measured).containsExactlyInAnyOrder(Metric.values());
  }

  private Path someOfEverySet(Path truth) throws IOException {
    Path some = folder.resolve("some");
    try (Stream<Path> sets = Files.list(truth).filter(Files::isDirectory)) {
      for (Path set : sets.toList()) {
        Path copies = Files.createDirectories(some.resolve(set.getFileName()));
        try (Stream<Path> files = Files.list(set)) {
          for (Path file : files.sorted().limit(PAGES_OF_A_SET).toList()) {
            Files.copy(file, copies.resolve(file.getFileName()));
          }
        }
      }
    }
    return some;
  }
}
