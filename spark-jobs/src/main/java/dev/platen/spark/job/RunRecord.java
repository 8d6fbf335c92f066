package dev.platen.spark.job;

import dev.platen.config.SettingsLoader;
import dev.platen.model.Status;
import dev.platen.pipeline.Fingerprints;
import dev.platen.pipeline.PagePipeline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is written down of one run, as columns of {@code runs}; the same map makes its file. */
final class RunRecord {

  private final Map<String, Object> begun = new LinkedHashMap<>();
  private final Instant startedAt;

  RunRecord(
      String runId,
      Instant startedAt,
      RunRequest request,
      Fingerprints fingerprints,
      Cluster cluster) {
    this.startedAt = startedAt;
    begun.put("run_id", runId);
    begun.put("command", "run");
    begun.put("started_at", startedAt);
    begun.put("settings", SettingsLoader.effective(request.settings()));
    begun.put("versions", versions(request));
    begun.put("fingerprint", fingerprints.byStage());
    begun.put("host", host());
    begun.put("application_id", cluster.applicationId());
  }

  /** At the start. */
  Map<String, Object> running() {
    Map<String, Object> columns = new LinkedHashMap<>(begun);
    columns.put("state", RunLedger.RUNNING);
    return columns;
  }

  /**
   * At the end, for the file.
   *
   * @param report null where the run broke
   * @param broken what broke it; null where it did not
   */
  Map<String, Object> ended(Outcome outcome, RunReport report, Throwable broken) {
    Map<String, Object> columns = new LinkedHashMap<>(begun);
    columns.put("state", outcome.id());
    columns.put("exit_code", outcome.exitCode());
    columns.put("finished_at", Instant.now());
    if (broken != null) {
      columns.put("message", String.valueOf(broken.getMessage()));
    }
    if (report != null) {
      Map<String, Long> pages = new TreeMap<>();
      report.pages().forEach((status, count) -> pages.put(status.id(), count));
      columns.put("documents", report.documents());
      columns.put("pages", pages);
      columns.put("failures", new TreeMap<>(report.failures()));
    }
    return columns;
  }

  /**
   * The row of a run that came to its end.
   *
   * @param counters for what rows don't tell: how long this run worked, on pages that it did twice
   *     and not on stages whose results it took from an earlier one
   */
  Map<String, Object> row(
      Outcome outcome,
      RunTotals totals,
      InventoryPhase.Result inventory,
      DigitiseCounters counters) {
    Instant now = Instant.now();
    Map<String, Object> row = new LinkedHashMap<>(begun);
    row.put("state", outcome.id());
    row.put("exit_code", outcome.exitCode());
    row.put("finished_at", now);
    row.put("sources_listed", inventory.sourcesListed());
    row.put("documents_new", inventory.documentsNew());
    for (Status status : Status.values()) {
      String name = status.name().toLowerCase(Locale.ROOT);
      row.put("documents_" + name, totals.documents().getOrDefault(status, 0L));
      row.put("pages_" + name, totals.pages(status));
    }
    row.put("failures_by_code", totals.failures());
    double seconds = Duration.between(startedAt, now).toMillis() / 1000.0;
    row.put(
        "pages_per_second", totals.pageCount() == 0 ? null : rounded(totals.pageCount() / seconds));
    row.put("megapixels", rounded(totals.pixels() / 1e6));
    row.put("stage_millis", counters.stageMillis());
    row.put("worker_restarts", counters.restarts());
    return row;
  }

  private static Double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static Map<String, String> versions(RunRequest request) {
    Map<String, String> versions = new TreeMap<>();
    String platen = RunRecord.class.getPackage().getImplementationVersion();
    versions.put("platen", platen == null ? "unpackaged" : platen);
    versions.put("java", System.getProperty("java.version"));
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("engine", PagePipeline.engineVersion(request.settings()));
    return versions;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
