package dev.platen.spark.cli;

import dev.platen.spark.io.ProcessEnd;
import dev.platen.spark.job.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Ctrl-C and SIGTERM: raises the stop signal, waits for the command to commit and return, and ends
 * the process with the command's exit code.
 */
final class Interruption {

  /** Longer than any commit; whoever can't wait ends the process once more. */
  private static final long LONGEST_COMMIT_MINUTES = 10;

  private final StopSignal stop;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int code = ExitCode.STOPPED.code();
  private volatile boolean interrupted;

  private Interruption(StopSignal stop) {
    this.stop = stop;
  }

  static Interruption watch(StopSignal stop) {
    Interruption interruption = new Interruption(stop);
    ShutdownHookManager.get()
        .addShutdownHook(
            interruption::await, ProcessEnd.COMMIT, LONGEST_COMMIT_MINUTES + 1, TimeUnit.MINUTES);
    ShutdownHookManager.get().addShutdownHook(interruption::end, ProcessEnd.EXIT);
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
    interrupted = true;
    stop.raise();
    try {
      boolean returned = ended.await(LONGEST_COMMIT_MINUTES, TimeUnit.MINUTES);
      if (!returned) {
        System.err.println(
            "Not waiting any longer; the same command goes on from the last commit.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The JVM would say that a signal ended it; whoever sent that wants to know what became of it.
   */
  private void end() {
    if (interrupted) {
      Runtime.getRuntime().halt(code);
    }
  }
}
