package dev.platen.ocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.time.Duration;

/** The moment by which a page must be read, over all attempts at it. */
public final class Deadline {

  private final Duration limit;
  private final long start = System.nanoTime();

  /** A time from now on. */
  public Deadline(Duration limit) {
    this.limit = limit;
  }

  /**
   * Time left, more than zero.
   *
   * @throws PipelineException with code {@code page-timeout} if there is none
   */
  public Duration left() {
    Duration left = limit.minusNanos(System.nanoTime() - start);
    if (left.compareTo(Duration.ZERO) <= 0) {
      throw new PipelineException(
          ErrorCode.PAGE_TIMEOUT,
          "Recognition took longer than its %d ms; raise worker.page-timeout"
              .formatted(limit.toMillis()));
    }
    return left;
  }
}
