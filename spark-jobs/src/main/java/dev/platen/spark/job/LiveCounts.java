package dev.platen.spark.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What accumulators would say if tasks that go on had ended now.
 *
 * <p>Spark adds what a task has counted when the task ends, which with long tasks is rarely; but
 * the heartbeats of executors, every ten seconds, bring what running tasks have counted so far.
 * Thread-safe.
 */
final class LiveCounts extends SparkListener {

  private final Map<Long, Map<Long, Long>> running = new HashMap<>();
  private final Map<Long, Long> ended = new HashMap<>();
  private final Set<Long> endedTasks = new HashSet<>();

  @Override
  public synchronized void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate heartbeat) {
    CollectionConverters.asJava(heartbeat.accumUpdates())
        .forEach(
            task -> {
              long id = (Long) task._1();
              if (!endedTasks.contains(id)) {
                running.put(id, counts(CollectionConverters.asJava(task._4())));
              }
            });
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    long id = end.taskInfo().taskId();
    endedTasks.add(id);
    running.remove(id);
    counts(CollectionConverters.asJava(end.taskInfo().accumulables()))
        .forEach((counter, count) -> ended.merge(counter, count, Long::sum));
  }

  /** Counted so far. */
  synchronized long of(LongAccumulator counter) {
    long sum = ended.getOrDefault(counter.id(), 0L);
    for (Map<Long, Long> counts : running.values()) {
      sum += counts.getOrDefault(counter.id(), 0L);
    }
    return sum;
  }

  /** Counts of one task, by id of the accumulator; not those that are no whole numbers. */
  private static Map<Long, Long> counts(Iterable<AccumulableInfo> infos) {
    Map<Long, Long> counts = new HashMap<>();
    for (AccumulableInfo info : infos) {
      if (info.update().isDefined() && info.update().get() instanceof Long count) {
        counts.put(info.id(), count);
      }
    }
    return counts;
  }
}
