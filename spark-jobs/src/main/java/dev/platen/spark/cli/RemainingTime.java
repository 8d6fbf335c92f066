package dev.platen.spark.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * Estimates when the work is done, from its cost and not from its pages: a map costs more than a
 * receipt. The time until the first result (start of engines and workers) is not taken for a part
 * of the pace.
 *
 * <p>Times are readings of a clock that only goes forward, in nanoseconds. Not thread-safe.
 */
final class RemainingTime {

  private final double total;
  private double firstCost;
  private long firstTime;
  private double lastCost;
  private long lastTime;
  private boolean started;

  /**
   * @param total cost of all work; in any unit
   */
  RemainingTime(double total) {
    this.total = total;
  }

  /**
   * Notes what is done.
   *
   * @param cost cost of what is done so far; less than before is ignored
   * @param now reading of the clock
   */
  void update(double cost, long now) {
    if (cost <= lastCost) {
      return;
    }
    if (!started) {
      started = true;
      firstCost = cost;
      firstTime = now;
    }
    lastCost = cost;
    lastTime = now;
  }

  /**
   * The time left, or empty while nothing can be said: before the second result.
   *
   * @param now reading of the clock
   */
  Optional<Duration> left(long now) {
    double cost = lastCost - firstCost;
    long time = lastTime - firstTime;
    if (cost <= 0 || time <= 0) {
      return Optional.empty();
    }
    // Measured up to the last result: the wait for the next one says nothing of the pace.
    double atLastResult = (total - lastCost) * time / cost;
    double left = Math.max(0, atLastResult - (now - lastTime));
    return Optional.of(Duration.ofNanos((long) Math.min(left, Long.MAX_VALUE / 2.0)));
  }
}
