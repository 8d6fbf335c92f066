package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.inventory.UnitPacking;
import dev.platen.spark.inventory.WorkPlan;
import dev.platen.spark.inventory.WorkUnit;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Drives the digitising of a run from the driver: cuts the work into waves of about one commit
 * interval, and runs each as a Spark job that appends its page results in one commit.
 *
 * <p>Two waves are under way at a time. Spark serves the older one first, so the slots that its
 * last pages leave idle, and the time of its commit, are filled by the next one.
 */
final class Digitiser implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(Digitiser.class);

  private static final int WAVES_UNDER_WAY = 2;

  /** Tasks a slot gets in a wave: enough to balance, few enough to keep files of some size. */
  private static final int TASKS_PER_SLOT = 6;

  /** The first waves are short: they measure the speed that later ones are sized by. */
  private static final Duration FIRST_WAVE = Duration.ofSeconds(20);

  /** Cost that a slot works off in a second, until it is measured. */
  private static final long COST_PER_SECOND = WorkPlan.UNIT_COST / 40;

  private final SparkSession spark;
  private final TableStore store;
  private final PlatenSettings settings;
  private final Fingerprints fingerprints;
  private final FetchContext fetching;
  private final String runId;
  private final IntSupplier slots;
  private final DigitiseCounters counters;
  private final StopMarker stop;
  private final KeptImages images;
  private final ExecutorService threads = Executors.newFixedThreadPool(WAVES_UNDER_WAY);

  /**
   * @param images where images are kept; null where they are not
   */
  Digitiser(
      SparkSession spark,
      TableStore store,
      PlatenSettings settings,
      Fingerprints fingerprints,
      FetchContext fetching,
      String runId,
      IntSupplier slots,
      DigitiseCounters counters,
      StopMarker stop,
      KeptImages images) {
    this.spark = spark;
    this.store = store;
    this.settings = settings;
    this.fingerprints = fingerprints;
    this.fetching = fetching;
    this.runId = runId;
    this.slots = slots;
    this.counters = counters;
    this.stop = stop;
    this.images = images;
  }

  /**
   * Digitises all units, or stops early when asked to.
   *
   * @param afterWave called on this thread after each commit, while the next wave is under way
   */
  void run(WorkSpool work, StopSignal stopSignal, Runnable afterWave) {
    List<CompletableFuture<Void>> underWay = new ArrayList<>();
    long started = System.nanoTime();
    int number = 0;
    boolean more = true;
    while (more || !underWay.isEmpty()) {
      while (more && underWay.size() < WAVES_UNDER_WAY && !stopSignal.isRaised()) {
        List<WorkUnit> wave = nextWave(work, targetCost(System.nanoTime() - started));
        more = !wave.isEmpty();
        if (more) {
          int waveNumber = ++number;
          underWay.add(CompletableFuture.runAsync(() -> runWave(wave, waveNumber), threads));
        }
      }
      if (stopSignal.isRaised()) {
        more = false;
        stop.put();
      }
      if (!underWay.isEmpty()) {
        await(underWay.remove(0), stopSignal);
        afterWave.run();
      }
    }
  }

  /** Waits for a wave; passes a request to stop on to its tasks meanwhile. */
  private void await(CompletableFuture<Void> wave, StopSignal stopSignal) {
    boolean told = false;
    while (!wave.isDone()) {
      if (stopSignal.isRaised() && !told) {
        stop.put();
        told = true;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stopSignal.raise();
      }
    }
    try {
      wave.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private long targetCost(long elapsedNanos) {
    long done = counters.costDone();
    double seconds = elapsedNanos / 1e9;
    if (done == 0 || seconds < 1) {
      return slots.getAsInt() * FIRST_WAVE.toSeconds() * COST_PER_SECOND;
    }
    return Math.max(1, (long) (done / seconds * settings.output().commitInterval().toSeconds()));
  }

  private static List<WorkUnit> nextWave(WorkSpool work, long targetCost) {
    List<WorkUnit> wave = new ArrayList<>();
    long cost = 0;
    while (cost < targetCost) {
      Optional<WorkUnit> unit = work.next();
      if (unit.isEmpty()) {
        break;
      }
      wave.add(unit.get());
      cost += unit.get().cost();
    }
    return wave;
  }

  private void runWave(List<WorkUnit> wave, int number) {
    var tasks = UnitPacking.pack(wave, slots.getAsInt() * TASKS_PER_SLOT);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.setJobDescription("platen: pages, batch " + number);
    JavaRDD<Row> rows =
        context
            .parallelize(tasks, tasks.size())
            .flatMap(
                new DigitiseTask(settings, fingerprints, fetching, runId, counters, stop, images));
    FailPoint.BEFORE_PAGE_RESULTS.reached();
    store.append(
        TableName.PAGE_RESULTS,
        spark.createDataFrame(rows, TableName.PAGE_RESULTS.schema()),
        "%s-pages-%05d".formatted(runId, number));
    FailPoint.AFTER_PAGE_RESULTS.reached();
    LOG.info(
        "Batch {} committed: {} units; {} pages done so far, {} failed",
        number,
        wave.size(),
        counters.pagesDone(),
        counters.pagesFailed());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
