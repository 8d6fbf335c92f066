package dev.platen.spark.job;

import dev.platen.model.PageResult;
import dev.platen.model.Status;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Counters of a run that tasks add to and the driver reads while they go on: for progress and for
 * Spark's metrics. A task that Spark runs twice counts twice, so the counts of the {@code runs}
 * table come from the committed rows instead.
 */
final class DigitiseCounters implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<Status, LongAccumulator> pages = new EnumMap<>(Status.class);
  private final LongAccumulator cost;
  private final LongAccumulator workerRestarts;

  DigitiseCounters(SparkContext context) {
    for (Status status : Status.values()) {
      pages.put(status, context.longAccumulator("platen.pages." + status.id()));
    }
    cost = context.longAccumulator("platen.cost");
    workerRestarts = context.longAccumulator("platen.worker.restarts");
  }

  void add(PageResult page, long pageCost) {
    pages.get(page.status()).add(1);
    cost.add(pageCost);
  }

  void addRestarts(long count) {
    workerRestarts.add(count);
  }

  long pagesDone() {
    return pages.values().stream().mapToLong(LongAccumulator::value).sum();
  }

  long pagesFailed() {
    return pages.get(Status.FAILED).value();
  }

  long costDone() {
    return cost.value();
  }

  long restarts() {
    return workerRestarts.value();
  }

  /** By metric name, for registration with Spark. */
  Map<String, LongAccumulator> byName() {
    Map<String, LongAccumulator> all = new LinkedHashMap<>();
    pages.forEach((status, counter) -> all.put("pages." + status.id(), counter));
    all.put("worker.restarts", workerRestarts);
    return all;
  }
}
