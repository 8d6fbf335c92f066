package dev.platen.spark.job;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells a {@link ProgressReporter} twice a second what the counters say, from a thread of its own.
 */
final class ProgressUpdates implements AutoCloseable {

  private static final long PERIOD_MILLIS = 500;

  private final ProgressReporter progress;
  private final DigitiseCounters counters;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "platen-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> ticking;

  ProgressUpdates(ProgressReporter progress, DigitiseCounters counters) {
    this.progress = progress;
    this.counters = counters;
    this.ticking =
        clock.scheduleAtFixedRate(
            this::update, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void update() {
    progress.update(counters.pagesDone(), counters.pagesFailed(), counters.costDone());
  }

  @Override
  public void close() {
    ticking.cancel(false);
    clock.shutdown();
    update();
  }
}
