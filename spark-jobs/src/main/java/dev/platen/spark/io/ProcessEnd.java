package dev.platen.spark.io;

import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The order of things when a process is told to end by a signal. The hooks of a JVM all run at
 * once; Hadoop's and Spark's run one after the other, by priority, and so must ours: a command that
 * commits what is finished needs its session, its workers and its spooled documents until it
 * returns.
 */
public final class ProcessEnd {

  /** What is finished is committed. */
  public static final int COMMIT = 100;

  /** Temporary files go: after Spark has ended its tasks (40), before Hadoop closes files (10). */
  private static final int TIDY = 30;

  /** Nothing comes after it. */
  public static final int EXIT = 1;

  private ProcessEnd() {}

  /** Has something tidied up when nobody needs it any more. */
  public static void tidy(Runnable work) {
    try {
      ShutdownHookManager.get().addShutdownHook(work, TIDY);
    } catch (IllegalStateException e) {
      // The process ends already. What it leaves behind is removed by the next one in this place.
      return;
    }
  }

  /** Takes that back: it has been tidied up. */
  public static void tidied(Runnable work) {
    try {
      ShutdownHookManager.get().removeShutdownHook(work);
    } catch (IllegalStateException e) {
      // The process ends already, and will find nothing left to do.
      return;
    }
  }
}
