package dev.platen.spark.cli;

import dev.platen.model.Status;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.PlanReport;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.job.StatusReport;
import dev.platen.spark.job.StatusReport.RunSummary;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reports in words. */
final class ReportPrinter {

  private final PrintWriter out;

  ReportPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(RunReport report, String output) {
    long pages = report.pageCount();
    double seconds = Math.max(1e-3, report.took().toMillis() / 1000.0);
    out.printf(
        Locale.ROOT,
        "%s: %d pages of %d documents in %s (%.2f pages/s)%s%n",
        heading(report.outcome()),
        pages,
        report.documents(),
        Progress.words(report.took()),
        pages / seconds,
        pages == 0 ? "" : ": " + statuses(report.pages()));
    if (report.unchanged() > 0) {
      out.printf("%d documents were known and left alone.%n", report.unchanged());
    }
    if (report.outdated() > 0) {
      out.printf(
          "%d of them were read under other settings or versions; --reprocess changed redoes them.%n",
          report.outdated());
    }
    printFailures(report.failures());
    if (!report.failures().isEmpty()) {
      out.printf(
          "Which ones: platen query %s 'select * from failures' (run %s)%n",
          quote(output), report.runId());
    }
    out.flush();
  }

  private static String heading(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "Done";
      case FAILURES -> "Done with failures";
      case NOTHING_READ -> "Nothing could be read";
      case STOPPED -> "Stopped; the same command goes on from here";
      case BROKEN -> "Broken off";
    };
  }

  void print(PlanReport plan) {
    String about = plan.isEstimate() ? "~" : "";
    out.printf("%d files, %d never inspected%n", plan.sources(), plan.uninspected());
    out.printf("%d documents are known and would be left alone%n", plan.known());
    out.printf(
        Locale.ROOT,
        "%s%d documents with %s%d pages (%s%.0f megapixels) would be read, in %s%s%n",
        about,
        plan.documents(),
        about,
        plan.pages(),
        about,
        plan.megapixels(),
        about,
        Progress.words(plan.expected()));
    out.flush();
  }

  void print(StatusReport status) {
    TextTable table =
        new TextTable(List.of("run", "started (UTC)", "took", "outcome", "pages", "failed"));
    for (RunSummary run : status.runs()) {
      table.add(
          List.of(
              run.runId(),
              DateTimeFormatter.ISO_LOCAL_DATE_TIME
                  .format(run.startedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                  .replace('T', ' '),
              run.outcome() == null ? "" : Progress.words(run.took()),
              run.outcome() == null ? "unfinished" : run.outcome().id(),
              Long.toString(run.pages()),
              Long.toString(run.failed())));
    }
    table.print(out);
    out.printf("%nDocuments: %s%n", statuses(status.documents()));
    out.printf("Pages: %s; %d left%n", statuses(status.pages()), status.pagesLeft());
    printFailures(status.failures());
    out.flush();
  }

  private static String statuses(Map<Status, Long> counts) {
    StringBuilder text = new StringBuilder();
    for (Status status : Status.values()) {
      long count = counts.getOrDefault(status, 0L);
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(status.id());
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }

  private void printFailures(Map<String, Long> failures) {
    if (!failures.isEmpty()) {
      TextTable table = new TextTable(List.of("failure", "count"));
      new TreeMap<>(failures)
          .forEach((code, count) -> table.add(List.of(code, Long.toString(count))));
      table.print(out);
    }
  }

  private static String quote(String path) {
    return path.matches("[\\w./:@-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
