package dev.platen.spark.cli;

import dev.platen.spark.job.Outcome;

/** What the process says at its end to who started it. */
enum ExitCode {
  /** Everything was done. */
  DONE(0),
  /** A fault in Platen or its surroundings. */
  BROKEN(1),
  /** Bad usage or configuration. */
  USAGE(2),
  /** Done, and more pages failed than are tolerated. */
  FAILURES(3),
  /** Nothing could be read. */
  NOTHING_READ(4),
  /** Stopped on request; the same command goes on from here. */
  STOPPED(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case DONE -> DONE;
      case FAILURES -> FAILURES;
      case NOTHING_READ -> NOTHING_READ;
      case STOPPED -> STOPPED;
      case BROKEN -> BROKEN;
    };
  }
}
