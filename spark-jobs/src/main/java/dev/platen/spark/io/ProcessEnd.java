package dev.platen.spark.io;

import org.apache.hadoop.util.ShutdownHookManager;

/**
 * What is tidied up when the process ends. The hooks of a JVM all run at once; Hadoop's and Spark's
 * run one after the other, by priority, and so must ours: tasks need their workers and spooled
 * documents until Spark has ended them.
 */
public final class ProcessEnd {

  /** Temporary files go: after Spark has ended its tasks (40), before Hadoop closes files (10). */
  private static final int TIDY = 30;

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
