package dev.platen.spark.cli;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricTally.PageValue;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.Listing;
import dev.platen.spark.evaluate.TruthGroup;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Figures in words: a table for each kind of page, since kinds are never averaged. */
final class EvaluationPrinter {

  private static final int WORST_SHOWN = 5;

  private final PrintWriter out;

  EvaluationPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(EvaluationReport report, EvaluationFormat format) {
    for (TruthKind kind : TruthKind.values()) {
      Map<String, EvaluationTally> sets = sets(report, kind);
      if (!sets.isEmpty()) {
        printKind(kind, sets);
      }
    }
    printListings(report);
    out.flush();
  }

  private static Map<String, EvaluationTally> sets(EvaluationReport report, TruthKind kind) {
    Map<String, EvaluationTally> sets = new TreeMap<>();
    for (Map.Entry<TruthGroup, EvaluationTally> group : report.groups().entrySet()) {
      if (group.getKey().kind() == kind) {
        sets.put(group.getKey().set(), group.getValue());
      }
    }
    return sets;
  }

  private void printKind(TruthKind kind, Map<String, EvaluationTally> sets) {
    out.printf("%s pages%n", heading(kind));
    TextTable table =
        new TextTable(List.of("set", "metric", "value", "median", "pages", "rests on"));
    sets.forEach(
        (set, tally) ->
            tally.summaries().stream()
                .filter(summary -> summary.value() != null)
                .forEach(summary -> table.add(cells(set, summary))));
    table.print(out);
    out.println();
    sets.forEach(this::printWorst);
  }

  private static String heading(TruthKind kind) {
    return switch (kind) {
      case REAL -> "Real";
      case BORN_DIGITAL -> "Born-digital";
      case SYNTHETIC -> "Synthetic";
      case UNKNOWN -> "Other";
    };
  }

  private static List<String> cells(String set, MetricSummary summary) {
    return List.of(
        set,
        summary.name().id(),
        number(summary.value()),
        summary.median() == null ? "" : number(summary.median()),
        summary.pages() == 0 ? "" : Long.toString(summary.pages()),
        Long.toString(summary.count()));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private void printWorst(String set, EvaluationTally tally) {
    List<PageValue> worst =
        tally.worst(Metric.CHARACTER_ERROR_RATE).stream().limit(WORST_SHOWN).toList();
    if (!worst.isEmpty()) {
      out.printf("Most character errors in %s:%n", Terminal.escape(set));
      worst.forEach(
          page -> out.printf("  %s  %s%n", number(page.value()), Terminal.escape(page.truthId())));
      out.println();
    }
  }

  private void printListings(EvaluationReport report) {
    out.printf("%d truths have a page.%n", report.matched());
    print(report.withoutPage(), "truths have no page in the run");
    print(report.ambiguous(), "truths fit several documents, and were not measured");
    print(report.withoutTruth(), "pages of the run have no truth");
    print(report.malformed(), "truth files could not be read");
  }

  private void print(Listing listing, String what) {
    if (listing.count() > 0) {
      out.printf("%d %s:%n", listing.count(), what);
      listing.first().forEach(each -> out.printf("  %s%n", Terminal.escape(each)));
      if (listing.count() > listing.first().size()) {
        out.printf("  … and %d more%n", listing.count() - listing.first().size());
      }
    }
  }
}
