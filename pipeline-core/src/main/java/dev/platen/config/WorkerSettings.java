package dev.platen.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * Worker processes.
 *
 * @param isolation where pages are processed
 * @param pageTimeout wall time a page may take before its worker is killed
 * @param memory resident size at which a worker is killed
 * @param heap Java heap of a worker
 * @param maxPages pages after which a worker is replaced
 * @param startTimeout wall time a worker may take to start
 * @param spool space for copies of documents on each node
 */
public record WorkerSettings(
    Isolation isolation,
    Duration pageTimeout,
    ByteSize memory,
    ByteSize heap,
    int maxPages,
    Duration startTimeout,
    ByteSize spool)
    implements Serializable {

  /** Where pages are processed. */
  public enum Isolation {
    /** In a worker process per slot. */
    PROCESS,
    /** In the executor; for tests and measurements. */
    IN_PROCESS
  }

  public WorkerSettings {
    Bounds.check("page-timeout", pageTimeout, Duration.ofMillis(100), Duration.ofHours(24));
    Bounds.check("start-timeout", startTimeout, Duration.ofSeconds(1), Duration.ofHours(1));
    Bounds.check("memory", memory, ByteSize.parse("256 MiB"), ByteSize.parse("1 TiB"));
    Bounds.check("heap", heap, ByteSize.parse("64 MiB"), memory);
    Bounds.check("max-pages", maxPages, 1, 1_000_000);
    Bounds.check("spool", spool, ByteSize.parse("1 MiB"), ByteSize.parse("1 PiB"));
  }
}
