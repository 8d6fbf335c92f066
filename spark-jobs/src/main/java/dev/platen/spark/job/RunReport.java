package dev.platen.spark.job;

import dev.platen.model.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What a run did.
 *
 * @param runId id of the row in {@code runs}
 * @param outcome how it ended
 * @param documents documents that were processed
 * @param pages pages that were processed, by status
 * @param unchanged documents that were known and left alone
 * @param outdated of these, documents whose results were made under other settings or versions
 * @param failures failures of this run, by code
 * @param took wall time without the start of Spark
 */
public record RunReport(
    String runId,
    Outcome outcome,
    long documents,
    Map<Status, Long> pages,
    long unchanged,
    long outdated,
    Map<String, Long> failures,
    Duration took) {

  public RunReport {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(took, "took");
    pages = Map.copyOf(pages);
    failures = Map.copyOf(failures);
  }

  /** Pages that were processed, however they ended. */
  public long pageCount() {
    return pages.values().stream().mapToLong(Long::longValue).sum();
  }
}
