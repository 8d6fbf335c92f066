package dev.platen.spark.job;

import dev.platen.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was done so far.
 *
 * @param runs runs, the latest first; at most a screenful
 * @param documents documents by status
 * @param pages pages by status
 * @param failures failures that stand, by code
 * @param pagesLeft inspected pages that have no result yet
 */
public record StatusReport(
    List<RunSummary> runs,
    Map<Status, Long> documents,
    Map<Status, Long> pages,
    Map<String, Long> failures,
    long pagesLeft) {

  public StatusReport {
    runs = List.copyOf(runs);
    documents = Map.copyOf(documents);
    pages = Map.copyOf(pages);
    failures = Map.copyOf(failures);
  }

  /**
   * One run.
   *
   * @param runId id of the row in {@code runs}
   * @param startedAt when it began
   * @param took wall time; zero for a run that is going on or was killed
   * @param outcome how it ended; null for a run that is going on or was killed
   * @param pages pages that it processed
   * @param failed of these, pages that failed
   */
  public record RunSummary(
      String runId, Instant startedAt, Duration took, Outcome outcome, long pages, long failed) {

    public RunSummary {
      Objects.requireNonNull(runId, "runId");
      Objects.requireNonNull(startedAt, "startedAt");
      Objects.requireNonNull(took, "took");
    }
  }
}
