package dev.platen.spark.executor;

import dev.platen.config.ByteSize;
import dev.platen.failure.ErrorCode;
import dev.platen.spark.worker.ResidentSize;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Looks after a worker while it is at work: its time, its memory, and whether anyone still waits.
 */
final class Watch {

  /** How often one looks. Within it, memory can grow by a few hundred MiB. */
  static final Duration TICK = Duration.ofMillis(100);

  private final Process process;
  private final ByteSize memory;
  private final String limit;
  private final Duration patience;
  private final long end;

  /**
   * Begins to watch now.
   *
   * @param memory resident size that is too much
   * @param limit name of the setting that {@code patience} comes from
   * @param patience time after which it has taken too long
   */
  Watch(Process process, ByteSize memory, String limit, Duration patience) {
    this.process = process;
    this.memory = memory;
    this.limit = limit;
    this.patience = patience;
    this.end = System.nanoTime() + patience.toNanos();
  }

  /**
   * Looks once.
   *
   * @throws WorkerLostException if a limit is passed
   * @throws CancellationException if this thread is interrupted
   */
  void look() throws WorkerLostException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
    if (System.nanoTime() - end > 0) {
      throw new WorkerLostException(
          ErrorCode.PAGE_TIMEOUT,
          "Worker killed after %s (%s)".formatted(seconds(patience), limit));
    }
    ByteSize resident = new ByteSize(ResidentSize.of(process.pid()));
    if (resident.compareTo(memory) > 0) {
      throw new WorkerLostException(
          ErrorCode.WORKER_MEMORY,
          "Worker killed at %s of memory; worker.memory allows %s".formatted(resident, memory));
    }
  }

  /** What is thrown where nobody waits for the worker any more. */
  static CancellationException interrupted() {
    return new CancellationException("The task was interrupted while its worker was busy");
  }

  /** Milliseconds until one should look again, at least 1. */
  long pause() {
    long left = (end - System.nanoTime()) / 1_000_000;
    return Math.max(1, Math.min(TICK.toMillis(), left + 1));
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
