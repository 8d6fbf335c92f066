package dev.platen.spark.cli;

import dev.platen.spark.job.StopSignal;
import java.util.List;
import org.jline.utils.Signals;

/**
 * Ctrl-C, SIGTERM and a terminal that closes. Where a job heeds the stop signal, the first raises
 * it, so that the command commits what is finished and returns, and the second ends the process;
 * where none does, as with {@code query}, the first ends it.
 *
 * <p>A shutdown hook would not do: a JVM that is ending refuses new hooks, and libraries that are
 * used for the first time by the last commit want one.
 */
final class Interruption {

  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final StopSignal stop;

  private Interruption(StopSignal stop) {
    this.stop = stop;
  }

  /** Listens from now on. */
  static void watch(StopSignal stop) {
    Interruption interruption = new Interruption(stop);
    SIGNALS.forEach(name -> Signals.register(name, interruption::signaled));
  }

  private synchronized void signaled() {
    if (stop.isRaised() || !stop.isHeeded()) {
      if (stop.isHeeded()) {
        System.err.printf("%nNot waiting any longer; the last commit counts.%n");
      }
      stop.raise();
      // Hooks run as they do after a signal; this thread does not wait for them.
      new Thread(() -> System.exit(ExitCode.STOPPED.code()), "platen-exit").start();
      return;
    }
    System.err.printf(
        "%nStopping: what is finished is committed first. Once more to end at once.%n");
    stop.raise();
  }
}
