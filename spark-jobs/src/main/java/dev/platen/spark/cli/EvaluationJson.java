package dev.platen.spark.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.spark.evaluate.Comparison;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.Listing;
import dev.platen.spark.evaluate.TruthGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures as one JSON object, for programs. Keys stand in a fixed order. */
final class EvaluationJson {

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private EvaluationJson() {}

  static String of(EvaluationReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("run_id", report.runId());
    object.put("matched", report.matched());
    object.put("without_page", listing(report.withoutPage()));
    object.put("ambiguous", listing(report.ambiguous()));
    object.put("without_truth", listing(report.withoutTruth()));
    object.put("malformed", listing(report.malformed()));
    List<Object> sets = new ArrayList<>();
    report.groups().forEach((group, tally) -> sets.add(set(group, tally)));
    object.put("sets", sets);
    object.put("comparison", report.comparison().map(EvaluationJson::comparison).orElse(null));
    return JSON.toJson(object);
  }

  private static Map<String, Object> listing(Listing listing) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("count", listing.count());
    object.put("first", listing.first());
    return object;
  }

  private static Map<String, Object> set(TruthGroup group, EvaluationTally tally) {
    Map<String, Object> object = start(group);
    object.put("truths", tally.pages());
    object.put("metrics", tally.summaries().stream().map(EvaluationJson::metric).toList());
    object.put("most_character_errors", tally.worst(Metric.CHARACTER_ERROR_RATE));
    object.put("reliability", tally.reliability().all().curve());
    List<Object> bySource = new ArrayList<>();
    tally.reliability().bySource().forEach((by, words) -> bySource.add(reliability(by, words)));
    object.put("reliability_by_source", bySource);
    return object;
  }

  private static Map<String, Object> reliability(WordSource source, CalibrationTally words) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("engine", source.engine());
    object.put("script", source.script());
    object.put("words", words.count());
    object.put("error", words.error());
    object.put("curve", words.curve());
    return object;
  }

  private static Map<String, Object> start(TruthGroup group) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", group.kind().id());
    object.put("set", group.set());
    return object;
  }

  private static Map<String, Object> metric(MetricSummary summary) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("metric", summary.name().id());
    object.put("value", summary.value());
    object.put("median", summary.median());
    object.put("pages", summary.pages());
    object.put("count", summary.count());
    object.put("absences", summary.absences());
    return object;
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    List<Object> rows = new ArrayList<>();
    comparison
        .groups()
        .forEach(
            (group, metrics) ->
                metrics.forEach((name, tally) -> rows.add(compared(group, name, tally))));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("other", comparison.other());
    object.put("ours_only", comparison.oursOnly());
    object.put("theirs_only", comparison.theirsOnly());
    object.put("metrics", rows);
    return object;
  }

  private static Map<String, Object> compared(
      TruthGroup group, MetricName name, ComparisonTally tally) {
    Map<String, Object> object = start(group);
    object.put("metric", name.id());
    object.put("ours", tally.ours());
    object.put("theirs", tally.theirs());
    object.put("difference", tally.difference());
    object.put("interval", List.of(tally.interval().low(), tally.interval().high()));
    object.put("better", tally.better());
    object.put("worse", tally.worse());
    object.put("same", tally.same());
    object.put("got_worse", tally.worst());
    return object;
  }
}
