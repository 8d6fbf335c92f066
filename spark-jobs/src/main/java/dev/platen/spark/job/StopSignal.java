package dev.platen.spark.job;

/** A request to stop, raised once from any thread and polled by jobs on the driver. */
public final class StopSignal {

  private volatile boolean raised;
  private volatile boolean heeded;

  /** Says that a job looks at it from now on, so that it is worth waiting for. */
  public void heed() {
    heeded = true;
  }

  /** Whether a job looks at it. */
  public boolean isHeeded() {
    return heeded;
  }

  /** Asks jobs to commit what is finished and return. */
  public void raise() {
    raised = true;
  }

  /** Whether jobs should commit what is finished and return. */
  public boolean isRaised() {
    return raised;
  }
}
