package dev.platen.spark.cli;

import java.util.Objects;

/**
 * One thing that was looked at.
 *
 * @param name what
 * @param verdict how it is
 * @param detail version, size, or what went wrong
 * @param remedy what to do; empty where nothing is to be done
 */
record Examination(String name, Verdict verdict, String detail, String remedy) {

  /** How something is. */
  enum Verdict {
    /** As it should be. */
    OK,
    /** Works, but not for everything. */
    NOTE,
    /** Runs will fail. */
    WRONG
  }

  Examination {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(remedy, "remedy");
  }

  static Examination ok(String name, String detail) {
    return new Examination(name, Verdict.OK, detail, "");
  }

  static Examination note(String name, String detail, String remedy) {
    return new Examination(name, Verdict.NOTE, detail, remedy);
  }

  static Examination wrong(String name, String detail, String remedy) {
    return new Examination(name, Verdict.WRONG, detail, remedy);
  }
}
