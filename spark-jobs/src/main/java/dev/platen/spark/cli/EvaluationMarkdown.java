package dev.platen.spark.cli;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.spark.evaluate.EvaluationReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Figures as tables in Markdown, a section for each kind of page. */
final class EvaluationMarkdown {

  private final PrintWriter out;

  EvaluationMarkdown(PrintWriter out) {
    this.out = out;
  }

  void print(EvaluationReport report) {
    for (TruthKind kind : TruthKind.values()) {
      Map<String, EvaluationTally> sets = EvaluationFigures.measured(report, kind);
      if (!sets.isEmpty()) {
        out.printf("## %s%n%n", EvaluationFigures.heading(kind));
        List<List<String>> rows = new ArrayList<>();
        sets.forEach((set, tally) -> rows.addAll(EvaluationFigures.rows(set, tally)));
        table(EvaluationFigures.HEADER, rows);
        reliability(EvaluationFigures.reliability(sets.values()));
        sets.forEach(this::absences);
      }
    }
    report
        .comparison()
        .ifPresent(
            comparison -> {
              for (TruthKind kind : TruthKind.values()) {
                List<List<String>> rows = EvaluationFigures.compared(comparison, kind);
                if (!rows.isEmpty()) {
                  out.printf(
                      "## %s against %s%n%n",
                      EvaluationFigures.heading(kind), cell(comparison.other()));
                  table(EvaluationFigures.COMPARED, rows);
                }
              }
            });
    out.printf(
        "%d truths have a page; %d have none, %d fit several documents, %d files could not be"
            + " read; %d pages have no truth.%n",
        report.matched(),
        report.withoutPage().count(),
        report.ambiguous().count(),
        report.malformed().count(),
        report.withoutTruth().count());
  }

  private void reliability(List<List<String>> rows) {
    if (!rows.isEmpty()) {
      out.printf("How far confidence can be trusted, all these sets together:%n%n");
      table(EvaluationFigures.RELIABILITY, rows);
    }
  }

  private void absences(String set, EvaluationTally tally) {
    List<String> absences = EvaluationFigures.absences(tally);
    if (!absences.isEmpty()) {
      out.printf("Not measured in `%s` (%d truths):%n%n", cell(set), tally.pages());
      absences.forEach(absence -> out.printf("- %s%n", cell(absence)));
      out.println();
    }
  }

  private void table(List<String> header, List<List<String>> rows) {
    row(header);
    row(Collections.nCopies(header.size(), "---"));
    rows.forEach(this::row);
    out.println();
  }

  private void row(List<String> cells) {
    List<String> safe = cells.stream().map(EvaluationMarkdown::cell).toList();
    out.printf("| %s |%n", String.join(" | ", safe));
  }

  private static String cell(String text) {
    return Terminal.escape(text).replace("|", "\\|").replace("`", "'");
  }
}
