package dev.platen.spark.job;

import java.util.Locale;

/** How a run ended. */
public enum Outcome {
  /** Everything was done; failed pages, if any, are within what is tolerated. */
  DONE,
  /** Everything was tried, and more pages failed than are tolerated. */
  FAILURES,
  /** There were inputs, and none of them could be read. */
  NOTHING_READ,
  /** Stopped on request; the same command goes on from here. */
  STOPPED,
  /** Ended by a fault in Platen or its surroundings. */
  BROKEN;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
