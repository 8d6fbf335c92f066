package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import java.io.Serializable;

/**
 * Counts of what workers did; tallies of tasks add up to that of a run.
 *
 * @param pages asked for
 * @param starts processes started
 * @param recycled processes replaced because they had done enough pages
 * @param timeouts processes killed for taking too long
 * @param crashes processes that died or broke the protocol
 * @param memoryKills processes that took too much memory
 */
public record WorkerTally(
    long pages, long starts, long recycled, long timeouts, long crashes, long memoryKills)
    implements Serializable {

  public static final WorkerTally ZERO = new WorkerTally(0, 0, 0, 0, 0, 0);

  static final WorkerTally PAGE = new WorkerTally(1, 0, 0, 0, 0, 0);
  static final WorkerTally START = new WorkerTally(0, 1, 0, 0, 0, 0);
  static final WorkerTally RECYCLED = new WorkerTally(0, 0, 1, 0, 0, 0);

  private static final WorkerTally TIMEOUT = new WorkerTally(0, 0, 0, 1, 0, 0);
  private static final WorkerTally CRASH = new WorkerTally(0, 0, 0, 0, 1, 0);
  private static final WorkerTally MEMORY_KILL = new WorkerTally(0, 0, 0, 0, 0, 1);

  /** One worker lost for that reason. */
  static WorkerTally lost(ErrorCode reason) {
    return switch (reason) {
      case PAGE_TIMEOUT -> TIMEOUT;
      case WORKER_MEMORY -> MEMORY_KILL;
      default -> CRASH;
    };
  }

  /** Workers that had to be replaced before their time. */
  public long losses() {
    return timeouts + crashes + memoryKills;
  }

  /** Both together. */
  public WorkerTally plus(WorkerTally other) {
    return new WorkerTally(
        pages + other.pages,
        starts + other.starts,
        recycled + other.recycled,
        timeouts + other.timeouts,
        crashes + other.crashes,
        memoryKills + other.memoryKills);
  }
}
