package dev.platen.spark.cli;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.spark.evaluate.Comparison;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.TruthGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures of an evaluation as rows of text, the same for a terminal and for a document. */
final class EvaluationFigures {

  static final List<String> HEADER =
      List.of("set", "metric", "value", "median", "pages", "rests on");
  static final List<String> COMPARED =
      List.of(
          "set", "metric", "this run", "other", "difference", "95 % interval", "better", "worse");

  static final List<String> RELIABILITY =
      List.of("engine", "script", "words", "calibration error", "confidence: share that is right");

  private EvaluationFigures() {}

  static String heading(TruthKind kind) {
    return switch (kind) {
      case REAL -> "Real pages";
      case BORN_DIGITAL -> "Born-digital pages";
      case SYNTHETIC -> "Synthetic pages";
      case UNKNOWN -> "Pages of unknown kind";
    };
  }

  /** By set, the tallies of one kind of page, where anything was measured. */
  static Map<String, EvaluationTally> measured(EvaluationReport report, TruthKind kind) {
    Map<String, EvaluationTally> sets = new TreeMap<>();
    report
        .groups()
        .forEach(
            (group, tally) -> {
              boolean any = tally.summaries().stream().anyMatch(each -> each.value() != null);
              if (group.kind() == kind && any) {
                sets.put(group.set(), tally);
              }
            });
    return sets;
  }

  /** The metrics of a set that have a value. */
  static List<List<String>> rows(String set, EvaluationTally tally) {
    List<List<String>> rows = new ArrayList<>();
    for (MetricSummary summary : tally.summaries()) {
      if (summary.value() != null) {
        rows.add(
            List.of(
                set,
                summary.name().id(),
                number(summary.value()),
                summary.median() == null ? "" : number(summary.median()),
                summary.pages() == 0 ? "" : Long.toString(summary.pages()),
                Long.toString(summary.count())));
      }
    }
    return rows;
  }

  /** How often words of all sets were right, by who read them and how sure it was. */
  static List<List<String>> reliability(Collection<EvaluationTally> sets) {
    ReliabilityTally words = new ReliabilityTally();
    sets.forEach(set -> words.add(set.reliability()));
    List<List<String>> rows = new ArrayList<>();
    words
        .byTellingSource()
        .forEach(
            (source, tally) ->
                rows.add(
                    List.of(
                        source.engine(),
                        source.script(),
                        Long.toString(tally.count()),
                        number(tally.error()),
                        tally.curve().stream()
                            .map(EvaluationFigures::bin)
                            .collect(Collectors.joining(", ")))));
    return rows;
  }

  private static String bin(CalibrationTally.Bin bin) {
    return String.format(Locale.ROOT, "%.2f: %.2f", bin.confidence(), bin.accuracy());
  }

  /** Why metrics of a set have no value on pages: "no truth (16 pages): teds, …". */
  static List<String> absences(EvaluationTally tally) {
    Map<String, List<String>> metrics = new TreeMap<>();
    for (MetricSummary summary : tally.summaries()) {
      summary
          .absences()
          .forEach(
              (why, pages) ->
                  metrics
                      .computeIfAbsent(
                          "%s (%d pages)".formatted(why, pages), any -> new ArrayList<>())
                      .add(summary.name().id()));
    }
    return metrics.entrySet().stream()
        .map(
            entry ->
                entry.getValue().stream()
                    .collect(Collectors.joining(", ", entry.getKey() + ": ", "")))
        .toList();
  }

  /** The metrics of a group that both runs have. */
  static List<List<String>> compared(Comparison comparison, TruthKind kind) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<TruthGroup, Map<MetricName, ComparisonTally>> group :
        comparison.groups().entrySet()) {
      if (group.getKey().kind() == kind) {
        group
            .getValue()
            .forEach((name, tally) -> rows.add(compared(group.getKey().set(), name, tally)));
      }
    }
    return rows;
  }

  private static List<String> compared(String set, MetricName name, ComparisonTally tally) {
    ComparisonTally.Interval interval = tally.interval();
    return List.of(
        set,
        name.id(),
        number(tally.ours()),
        number(tally.theirs()),
        signed(tally.difference()),
        signed(interval.low()) + " to " + signed(interval.high()),
        Long.toString(tally.better()),
        Long.toString(tally.worse()));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
