package dev.platen.spark.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How far a run is, and how that is put in words. Thread-safe. */
final class Progress {

  private final LongSupplier clock;
  private final long pages;
  private final long startedAt;
  private final RemainingTime remaining;
  private long done;
  private long failed;

  /**
   * @param pages pages to do
   * @param cost cost of all of them
   * @param clock nanoseconds; only goes forward
   */
  Progress(long pages, double cost, LongSupplier clock) {
    this.pages = pages;
    this.clock = clock;
    this.startedAt = clock.getAsLong();
    this.remaining = new RemainingTime(cost);
  }

  synchronized void update(long nowDone, long nowFailed, double cost) {
    done = nowDone;
    failed = nowFailed;
    remaining.update(cost, clock.getAsLong());
  }

  synchronized long done() {
    return done;
  }

  synchronized long failed() {
    return failed;
  }

  synchronized Optional<Duration> left() {
    return remaining.left(clock.getAsLong());
  }

  /** All of it in one line. */
  synchronized String line() {
    double seconds = (clock.getAsLong() - startedAt) / 1e9;
    return String.format(
        Locale.ROOT,
        "%d of %d pages (%.0f %%), %.2f pages/s, %d failed%s",
        done,
        pages,
        pages == 0 ? 100.0 : 100.0 * done / pages,
        seconds > 0 ? done / seconds : 0.0,
        failed,
        left().map(left -> ", about " + words(left) + " left").orElse(""));
  }

  /** "2 h 05 min", "12 min 30 s", "45 s". */
  static String words(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    if (seconds >= 3600) {
      return "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
    } else if (seconds >= 60) {
      return "%d min %02d s".formatted(seconds / 60, seconds % 60);
    }
    return seconds + " s";
  }
}
