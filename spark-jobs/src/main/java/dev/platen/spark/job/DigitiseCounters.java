package dev.platen.spark.job;

import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Counters of a run that tasks add to and the driver reads while they go on: for progress and for
 * Spark's metrics. A task that Spark runs twice counts twice, so the counts of pages in the {@code
 * runs} table come from the committed rows instead; the times are those of these counters.
 */
final class DigitiseCounters implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<Status, LongAccumulator> pages = new EnumMap<>(Status.class);
  private final Map<Stage, LongAccumulator> stageMillis = new EnumMap<>(Stage.class);
  private final LongAccumulator cost;
  private final LongAccumulator workerRestarts;

  DigitiseCounters(SparkContext context) {
    for (Status status : Status.values()) {
      pages.put(status, context.longAccumulator("platen.pages_" + status.id()));
    }
    for (Stage stage : EnumSet.range(Stage.DECODE, Stage.FORENSICS)) {
      stageMillis.put(stage, context.longAccumulator("platen.stage_millis." + stage.id()));
    }
    cost = context.longAccumulator("platen.cost");
    workerRestarts = context.longAccumulator("platen.worker_restarts");
  }

  void add(PageResult page, long pageCost) {
    addFrom(Stage.DECODE, page);
    cost.add(pageCost);
  }

  /** Adds a page of which only the stages from the given one on were done now. */
  void addFrom(Stage from, PageResult page) {
    pages.get(page.status()).add(1);
    stageMillis.forEach(
        (stage, millis) -> {
          if (stage.compareTo(from) >= 0) {
            millis.add(page.stageMillis().getOrDefault(stage.id(), 0L));
          }
        });
  }

  void addRestarts(long count) {
    workerRestarts.add(count);
  }

  long pagesDone() {
    return pagesDone(LongAccumulator::value);
  }

  private long pagesDone(ToLongFunction<LongAccumulator> reading) {
    return pages.values().stream().mapToLong(reading).sum();
  }

  long pagesFailed() {
    return pages.get(Status.FAILED).value();
  }

  long costDone() {
    return cost.value();
  }

  /** Tells how far the work is, as the readings of the counters say. */
  void tell(ProgressReporter progress, ToLongFunction<LongAccumulator> reading) {
    progress.update(
        pagesDone(reading),
        reading.applyAsLong(pages.get(Status.FAILED)),
        reading.applyAsLong(cost));
  }

  long restarts() {
    return workerRestarts.value();
  }

  /** By id of the stages that took any: wall time in milliseconds, summed over pages. */
  Map<String, Long> stageMillis() {
    Map<String, Long> millis = new TreeMap<>();
    stageMillis.forEach(
        (stage, counter) -> {
          if (counter.value() > 0) {
            millis.put(stage.id(), counter.value());
          }
        });
    return millis;
  }

  /** All but the cost, by the names that the columns of {@code runs} have. */
  Map<String, LongAccumulator> byName() {
    Map<String, LongAccumulator> all = new LinkedHashMap<>();
    pages.forEach((status, counter) -> all.put("pages_" + status.id(), counter));
    stageMillis.forEach((stage, millis) -> all.put("stage_millis." + stage.id(), millis));
    all.put("worker_restarts", workerRestarts);
    return all;
  }
}
