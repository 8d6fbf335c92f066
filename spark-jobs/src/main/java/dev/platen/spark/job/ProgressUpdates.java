package dev.platen.spark.job;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Tells a {@link ProgressReporter} twice a second what the counters say, those of running tasks
 * included, from a thread of its own.
 */
final class ProgressUpdates implements AutoCloseable {

  private static final long PERIOD_MILLIS = 500;

  private final ProgressReporter progress;
  private final DigitiseCounters counters;
  private final SparkContext context;
  private final LiveCounts live = new LiveCounts();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "platen-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledFuture<?> ticking;

  ProgressUpdates(ProgressReporter progress, DigitiseCounters counters, SparkContext context) {
    this.progress = progress;
    this.counters = counters;
    this.context = context;
    context.addSparkListener(live);
    this.ticking =
        clock.scheduleAtFixedRate(
            this::update, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void update() {
    counters.tell(progress, live::of);
  }

  @Override
  public void close() {
    ticking.cancel(false);
    clock.shutdown();
    context.removeSparkListener(live);
    counters.tell(progress, LongAccumulator::value);
  }
}
