package dev.platen.spark.job;

import java.time.Duration;
import java.util.Objects;

/**
 * What a run would do.
 *
 * @param sources places that hold documents
 * @param uninspected of these, the ones never inspected: their pages are an estimate
 * @param known documents that are known and would be left alone
 * @param documents documents that would be processed
 * @param pages pages that would be processed
 * @param megapixels of these pages
 * @param expected expected wall time on the cores at hand
 */
public record PlanReport(
    long sources,
    long uninspected,
    long known,
    long documents,
    long pages,
    double megapixels,
    Duration expected) {

  public PlanReport {
    Objects.requireNonNull(expected, "expected");
  }

  /** Whether pages, megapixels and time are an estimate. */
  public boolean isEstimate() {
    return uninspected > 0;
  }
}
