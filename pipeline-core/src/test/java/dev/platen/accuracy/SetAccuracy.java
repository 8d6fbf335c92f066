package dev.platen.accuracy;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.PageEvaluator;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.failure.PipelineException;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
import dev.platen.testkit.ProcessTime;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the pages of sets with truth and prints, a page and a set a line, how well and how fast.
 *
 * <p>Arguments: the folder of the data, with truth in {@code truth/SET}; then names of sets, each
 * with an optional {@code /N} for every Nth page; then, if wanted, settings as {@code key=value}.
 */
final class SetAccuracy {

  private static final List<Metric> SHOWN =
      List.of(
          Metric.CHARACTER_ERROR_RATE,
          Metric.WORD_F1,
          Metric.CHARACTER_BAG_F1,
          Metric.LINE_DETECTION_F1,
          Metric.CALIBRATION_ERROR);

  private final Path data;
  private final PagePipeline pipeline;

  private SetAccuracy(Path data, PagePipeline pipeline) {
    this.data = data;
    this.pipeline = pipeline;
  }

  public static void main(String[] arguments) {
    HarnessArguments told = HarnessArguments.of(arguments);
    try (PagePipeline pipeline = PagePipeline.open(told.settings())) {
      SetAccuracy accuracy = new SetAccuracy(told.data(), pipeline);
      told.sets().forEach(accuracy::measure);
    }
  }

  private void measure(HarnessArguments.Sample wanted) {
    EvaluationTally tally = new EvaluationTally();
    double seconds = 0;
    List<TruthPage> pages =
        TruthSets.read(data, wanted.set()).stream().filter(page -> page.text() != null).toList();
    for (TruthPage truth : wanted.of(pages)) {
      double start = ProcessTime.seconds();
      PageResult result = read(truth);
      double taken = ProcessTime.seconds() - start;
      seconds += taken;
      if (result != null) {
        PageEvaluation page = PageEvaluator.evaluate(truth, Predictions.of(result), null);
        tally.add(page);
        print(truth, result, page, taken);
      }
    }
    print(wanted.set(), tally, seconds);
  }

  /** Null where the document can't be opened. */
  private PageResult read(TruthPage truth) {
    Path file = data.resolve(String.join("/", truth.page().path()));
    int number = truth.page().pageNumber();
    try {
      DocumentInfo info = pipeline.inspect(file);
      return pipeline.process(
          new PageTask(
              "0".repeat(64), file, number, info.pages().get(number - 1), null, Stage.DECODE));
    } catch (PipelineException e) {
      System.out.printf("%s: %s%n", truth.uniqueId(), e.getMessage());
      return null;
    }
  }

  private static void print(
      TruthPage truth, PageResult result, PageEvaluation page, double seconds) {
    Recognition text = result.ocr();
    System.out.printf(
        Locale.ROOT,
        "%-60s %s %.1fs %s %s conf %s turn %s %s%n",
        truth.uniqueId(),
        values(page.measures()),
        seconds,
        text == null ? null : text.language(),
        text == null ? null : text.script(),
        text == null ? null : text.confidence(),
        result.preprocess() == null ? null : result.preprocess().diagnosis().rotation(),
        result.failures().stream().map(failure -> failure.code().id()).toList());
  }

  private static String values(List<Measure> measures) {
    Map<Metric, String> values = new EnumMap<>(Metric.class);
    for (Measure measure : measures) {
      if (SHOWN.contains(measure.name().metric()) && measure.value() != null) {
        values.put(measure.name().metric(), String.format(Locale.ROOT, "%.4f", measure.value()));
      }
    }
    return SHOWN.stream()
        .map(metric -> values.getOrDefault(metric, "-"))
        .limit(4)
        .collect(Collectors.joining(" "));
  }

  private static void print(String set, EvaluationTally tally, double seconds) {
    Map<Metric, MetricSummary> summaries = new EnumMap<>(Metric.class);
    tally.summaries().stream()
        .filter(summary -> summary.name().equals(MetricName.of(summary.name().metric())))
        .forEach(summary -> summaries.put(summary.name().metric(), summary));
    StringBuilder line = new StringBuilder("SET %-18s pages %d".formatted(set, tally.pages()));
    for (Metric metric : SHOWN) {
      MetricSummary summary = summaries.get(metric);
      line.append(' ').append(metric.id()).append(' ');
      line.append(
          summary == null || summary.value() == null
              ? "-"
              : String.format(Locale.ROOT, "%.4f", summary.value()));
    }
    System.out.printf(
        Locale.ROOT, "%s cpu %.2f s a page%n", line, seconds / Math.max(1, tally.pages()));
  }
}
