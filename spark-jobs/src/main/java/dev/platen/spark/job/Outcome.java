package dev.platen.spark.job;

import java.util.Locale;

/** How a run ended. */
public enum Outcome {
  /** Everything was done; failed pages, if any, are within what is tolerated. */
  DONE(0),
  /** Everything was tried, and more pages failed than are tolerated. */
  FAILURES(3),
  /** There were inputs, and none of them could be read. */
  NOTHING_READ(4),
  /** Stopped on request; the same command goes on from here. */
  STOPPED(5),
  /** Ended by a fault in Platen or its surroundings. */
  BROKEN(1);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What the command exits with. */
  public int exitCode() {
    return exitCode;
  }

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
