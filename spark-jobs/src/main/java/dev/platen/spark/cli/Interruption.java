package dev.platen.spark.cli;

import dev.platen.spark.job.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Ctrl-C and SIGTERM: raises the stop signal, waits for the command to commit and return, and ends
 * the process with the command's exit code.
 */
final class Interruption {

  /** Before Spark's own hook (40), which would stop the session that the commit needs. */
  private static final int PRIORITY = 100;

  /** Longer than any commit; whoever can't wait ends the process once more. */
  private static final long LONGEST_COMMIT_MINUTES = 10;

  private final StopSignal stop;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int code = ExitCode.STOPPED.code();

  private Interruption(StopSignal stop) {
    this.stop = stop;
  }

  static Interruption watch(StopSignal stop) {
    Interruption interruption = new Interruption(stop);
    ShutdownHookManager.get()
        .addShutdownHook(
            interruption::await, PRIORITY, LONGEST_COMMIT_MINUTES + 1, TimeUnit.MINUTES);
    return interruption;
  }

  /** The command has returned: an end of the process from now on is not an interruption. */
  void finished(int exitCode) {
    code = exitCode;
    ended.countDown();
  }

  private void await() {
    if (ended.getCount() == 0) {
      return;
    }
    System.err.printf("%nStopping: what is finished is committed first.%n");
    stop.raise();
    try {
      if (ended.await(LONGEST_COMMIT_MINUTES, TimeUnit.MINUTES)) {
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.STOPPED.code());
  }
}
