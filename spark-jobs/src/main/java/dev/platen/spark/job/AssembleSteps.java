package dev.platen.spark.job;

import dev.platen.spark.assemble.AssembleJob;
import java.time.Duration;

/** Assemble steps of a run: one whenever the interval has passed, and one at the end. */
final class AssembleSteps {

  private final AssembleJob job;
  private final String runId;
  private final long intervalNanos;
  private long last = System.nanoTime();
  private int number;

  AssembleSteps(AssembleJob job, String runId, Duration interval) {
    this.job = job;
    this.runId = runId;
    this.intervalNanos = interval.toNanos();
  }

  /** Assembles what is finished if the last step was long enough ago. */
  void whenDue() {
    if (System.nanoTime() - last >= intervalNanos) {
      step();
    }
  }

  /** Assembles everything that is finished. */
  void last() {
    step();
  }

  private void step() {
    job.run("%s-documents-%05d".formatted(runId, ++number));
    last = System.nanoTime();
  }
}
