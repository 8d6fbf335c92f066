package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.tally.RocTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.spark.evaluate.CalibrateRequest;
import dev.platen.spark.evaluate.Comparison;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.EvaluationRequest;
import dev.platen.spark.evaluate.Listing;
import dev.platen.spark.evaluate.TruthGroup;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

  private static final Listing NONE = new Listing(0, List.of());

  private final FakeJobs jobs = new FakeJobs();
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void answer() {
    jobs.evaluation = report(NONE);
  }

  private static EvaluationReport report(Listing malformed) {
    ReliabilityTally words = new ReliabilityTally();
    for (int i = 0; i < 150; i++) {
      words.add(new WordSource("tesseract", "Latn"), 0.9, true);
      words.add(new WordSource("tesseract", "Latn"), 0.4, false);
    }
    words.add(new WordSource("ppocr", "Hans"), 0.75, true);
    EvaluationTally tally = new EvaluationTally();
    tally.add(
        new PageEvaluation(
            "books/one",
            List.of(
                Measure.of(Metric.CHARACTER_ERROR_RATE, 3, 12),
                Measure.absent(Metric.TEDS, "no truth")),
            new PrecisionTally(),
            new RocTally(),
            words));
    TruthGroup group = new TruthGroup(TruthKind.REAL, "books");
    ComparisonTally compared = new ComparisonTally(Metric.CHARACTER_ERROR_RATE);
    compared.add(
        "books/one",
        Measure.of(Metric.CHARACTER_ERROR_RATE, 3, 12),
        Measure.of(Metric.CHARACTER_ERROR_RATE, 0, 12));
    return new EvaluationReport(
        "e1",
        Map.of(group, tally),
        1,
        new Listing(30, List.of("books/two\u001b[2J")),
        NONE,
        NONE,
        malformed,
        Optional.of(
            new Comparison(
                "before",
                Map.of(group, Map.of(MetricName.of(Metric.CHARACTER_ERROR_RATE), compared)),
                2,
                0)));
  }

  private int execute(String... arguments) {
    CommandContext context =
        new CommandContext(
            jobs,
            (name, output, settings) -> null,
            () -> ProgressReporter.SILENT,
            new StopSignal(),
            TreeMap::new);
    return Platen.commandLine(context)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments);
  }

  @Test
  void figuresArePrintedByKindAndSet() {
    assertThat(execute("evaluate", "out", "--truth", "truth", "--against", "before")).isZero();

    EvaluationRequest request = (EvaluationRequest) jobs.request;
    assertThat(request.output()).isEqualTo("out");
    assertThat(request.truth()).isEqualTo("truth");
    assertThat(request.against()).contains("before");
    assertThat(out.toString())
        .containsPattern("Real pages\\R")
        .containsPattern("books +character_error_rate +0\\.2500 +0\\.2500 +1 +12")
        .contains("no truth (1 pages): teds")
        .contains("30 truths have no page in the run", "books/two\\u001b[2J", "and 29 more")
        .containsPattern("0\\.2500 +0\\.0000 +\\+0\\.2500 +\\+0\\.2500 to \\+0\\.2500")
        .contains("0.2500, was 0.0000  books/one")
        .doesNotContain("\u001b");
  }

  @Test
  void figuresArePrintedForPrograms() {
    assertThat(execute("evaluate", "out", "--truth", "truth", "--format", "json")).isZero();

    JsonObject figures = JsonParser.parseString(out.toString()).getAsJsonObject();
    JsonObject books = figures.getAsJsonArray("sets").get(0).getAsJsonObject();
    assertThat(books.get("kind").getAsString()).isEqualTo("real");
    JsonObject rate = books.getAsJsonArray("metrics").get(0).getAsJsonObject();
    assertThat(rate.get("value").getAsDouble()).isEqualTo(0.25);
    JsonObject teds = books.getAsJsonArray("metrics").get(1).getAsJsonObject();
    assertThat(teds.get("value").isJsonNull()).isTrue();
    assertThat(teds.getAsJsonObject("absences").get("no truth").getAsLong()).isEqualTo(1);
    JsonObject chinese = books.getAsJsonArray("reliability_by_source").get(0).getAsJsonObject();
    assertThat(chinese.get("engine").getAsString()).isEqualTo("ppocr");
    assertThat(chinese.getAsJsonArray("curve").get(0).getAsJsonObject().get("accuracy").getAsInt())
        .isOne();
    assertThat(books.getAsJsonArray("reliability")).hasSize(3);
    assertThat(figures.getAsJsonObject("comparison").get("other").getAsString())
        .isEqualTo("before");
  }

  @Test
  void figuresArePrintedForADocument() {
    assertThat(execute("evaluate", "out", "--truth", "truth", "--format", "markdown")).isZero();

    assertThat(out.toString())
        .contains("## Real pages", "| books | character_error_rate | 0.2500 | 0.2500 | 1 | 12 |")
        .contains("- no truth (1 pages): teds")
        .contains("| books | calibration_error | 0.2500 |  |  | 301 |")
        .contains("| books | calibration_error.tesseract/Latn | 0.2500 |  |  | 300 |")
        .contains("| tesseract | Latn | 300 | 0.2500 | 0.40: 0.00, 0.90: 1.00 |")
        .doesNotContain("Hans");
  }

  @Test
  void truthThatCouldNotBeReadShowsInTheExitCode() {
    jobs.evaluation = report(new Listing(1, List.of("a.json, line 3 column 1: this is not JSON")));

    assertThat(execute("evaluate", "out", "--truth", "truth")).isEqualTo(3);
    assertThat(out.toString()).contains("a.json, line 3 column 1");
    assertThat(execute("evaluate", "out")).isEqualTo(2);
  }

  @Test
  void aCalibrationIsPrintedAndWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("calibration.json");
    assertThat(execute("calibrate", "out", "--truth", "truth", "--to", file.toString())).isZero();

    assertThat(((CalibrateRequest) jobs.request).truth()).isEqualTo("truth");
    assertThat(out.toString())
        .contains("error before", "Latn", "2400", "0.1500", "0.0000", "calibration.json");
    assertThat(Files.readString(file)).contains("letters 4", "sureLine");
  }
}
