package dev.platen.spark.cli;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.MetricTally.PageValue;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.spark.evaluate.Comparison;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.Listing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Figures for people: a table for each kind of page, since kinds are never averaged, and what could
 * not be measured.
 */
final class EvaluationPrinter {

  private static final int WORST_SHOWN = 5;

  private final PrintWriter out;

  EvaluationPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(EvaluationReport report, EvaluationFormat format) {
    switch (format) {
      case TABLE -> printTables(report);
      case JSON -> out.println(EvaluationJson.of(report));
      case MARKDOWN -> new EvaluationMarkdown(out).print(report);
    }
    out.flush();
  }

  private void printTables(EvaluationReport report) {
    for (TruthKind kind : TruthKind.values()) {
      Map<String, EvaluationTally> sets = EvaluationFigures.measured(report, kind);
      if (!sets.isEmpty()) {
        printKind(kind, sets);
      }
    }
    report.comparison().ifPresent(this::printComparison);
    out.printf("%d truths have a page. Evaluation %s.%n", report.matched(), report.runId());
    print(report.withoutPage(), "truths have no page in the run");
    print(report.ambiguous(), "truths fit several documents, and were not measured");
    print(report.withoutTruth(), "pages of the run have no truth");
    print(report.malformed(), "truth files could not be read");
  }

  private void printKind(TruthKind kind, Map<String, EvaluationTally> sets) {
    List<List<String>> rows = new ArrayList<>();
    sets.forEach((set, tally) -> rows.addAll(EvaluationFigures.rows(set, tally)));
    printTable(EvaluationFigures.heading(kind), EvaluationFigures.HEADER, rows);
    sets.forEach(this::printDetails);
  }

  private void printTable(String heading, List<String> header, List<List<String>> rows) {
    out.println(heading);
    TextTable table = new TextTable(header);
    rows.forEach(table::add);
    table.print(out);
    out.println();
  }

  private void printDetails(String set, EvaluationTally tally) {
    List<PageValue> worst =
        tally.worst(Metric.CHARACTER_ERROR_RATE).stream().limit(WORST_SHOWN).toList();
    if (!worst.isEmpty()) {
      out.printf("Most character errors in %s:%n", Terminal.escape(set));
      worst.forEach(
          page ->
              out.printf(
                  "  %s  %s%n",
                  EvaluationFigures.number(page.value()), Terminal.escape(page.truthId())));
    }
    List<String> absences = EvaluationFigures.absences(tally);
    if (!absences.isEmpty()) {
      out.printf("Not measured in %s (%d truths):%n", Terminal.escape(set), tally.pages());
      absences.forEach(absence -> out.printf("  %s%n", absence));
    }
    out.println();
  }

  private void printComparison(Comparison comparison) {
    for (TruthKind kind : TruthKind.values()) {
      List<List<String>> rows = EvaluationFigures.compared(comparison, kind);
      if (!rows.isEmpty()) {
        printTable(
            EvaluationFigures.heading(kind) + " against " + Terminal.escape(comparison.other()),
            EvaluationFigures.COMPARED,
            rows);
      }
    }
    comparison
        .groups()
        .forEach(
            (group, metrics) ->
                printWorse(group.set(), metrics.get(MetricName.of(Metric.CHARACTER_ERROR_RATE))));
    out.printf(
        "%d values are in this evaluation only, %d in the other only.%n%n",
        comparison.oursOnly(), comparison.theirsOnly());
  }

  private void printWorse(String set, ComparisonTally tally) {
    if (tally != null && tally.worse() > 0) {
      out.printf("More character errors than before in %s:%n", Terminal.escape(set));
      tally.worst().stream()
          .limit(WORST_SHOWN)
          .forEach(
              page ->
                  out.printf(
                      "  %s, was %s  %s%n",
                      EvaluationFigures.number(page.ours()),
                      EvaluationFigures.number(page.theirs()),
                      Terminal.escape(page.truthId())));
      out.println();
    }
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
