package dev.platen.spark.cli;

import dev.platen.spark.job.ProgressReporter;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows progress: a bar on a terminal, a plain line now and then elsewhere. */
final class ProgressDisplay implements ProgressReporter {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
  private static final Duration BETWEEN_BARS = Duration.ofMillis(500);
  private static final int BAR_WIDTH = 100;

  private final PrintStream stream;
  private final boolean terminal;
  private final LongSupplier clock;
  private final ScheduledExecutorService timer;
  private volatile Progress progress;
  private volatile ProgressBar bar;

  ProgressDisplay(PrintStream stream, boolean terminal, LongSupplier clock, Duration interval) {
    this.stream = stream;
    this.terminal = terminal;
    this.clock = clock;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    long nanos = interval.toNanos();
    var unused = timer.scheduleWithFixedDelay(this::show, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** On standard error, so that standard output has results only. */
  static ProgressReporter standardError() {
    boolean terminal = System.console() != null;
    return new ProgressDisplay(
        System.err, terminal, System::nanoTime, terminal ? BETWEEN_BARS : BETWEEN_LINES);
  }

  @Override
  public void phase(String what) {
    closeBar();
    stream.println(what);
  }

  @Override
  public void start(long pages, double cost) {
    progress = new Progress(pages, cost, clock);
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Pages")
              .setInitialMax(pages)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis((int) BETWEEN_BARS.toMillis())
              .setConsumer(new ConsoleProgressBarConsumer(stream, BAR_WIDTH))
              .showSpeed()
              // Its own estimate goes by pages; ours goes by cost.
              .setEtaFunction(state -> progress.left())
              .build();
    } else {
      stream.printf("%d pages to read%n", pages);
    }
  }

  @Override
  public void update(long done, long failed, double cost) {
    Progress current = progress;
    if (current != null) {
      current.update(done, failed, cost);
    }
  }

  private synchronized void show() {
    Progress current = progress;
    ProgressBar currentBar = bar;
    if (current == null) {
      return;
    }
    if (currentBar != null) {
      currentBar.setExtraMessage(current.failed() + " failed");
      currentBar.stepTo(current.done());
    } else if (!terminal) {
      stream.println(current.line());
    }
  }

  private synchronized void closeBar() {
    if (progress != null) {
      show();
    }
    if (bar != null) {
      bar.close();
      bar = null;
    }
    progress = null;
  }

  @Override
  public void close() {
    closeBar();
    timer.shutdownNow();
  }
}
