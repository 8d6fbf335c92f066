package dev.platen.spark.job;

import dev.platen.config.ByteSize;
import dev.platen.config.WorkerSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;

/**
 * Whether executors have the memory that their worker processes may take.
 *
 * <p>A worker is a process beside the executor's heap: on YARN and Kubernetes it must fit into
 * {@code spark.executor.memoryOverhead}, or the container is killed and every page in hand with it.
 * So a run without that memory is refused at the start, with the setting to use.
 *
 * @param slots tasks that run at once in one executor, or on this machine in local mode
 * @param perWorker the limit of one worker
 */
record MemoryPlan(int slots, ByteSize perWorker) {

  /** Beside the workers an executor needs what Spark reserves for it anyway. */
  private static final long EXECUTOR_RESERVE = 384L << 20;

  /** {@code local-cluster[executors,cores,MiB]}: cores of each executor. */
  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[\\s*\\d+\\s*,\\s*(\\d{1,6})\\s*,\\s*\\d+\\s*]");

  /**
   * The plan for the settings of an application.
   *
   * @param allSlots tasks that run at once over all executors
   */
  static MemoryPlan of(SparkConf conf, int allSlots, WorkerSettings worker) {
    if (isLocal(conf) || takesAllCores(conf)) {
      return new MemoryPlan(allSlots, worker.memory());
    }
    int slots = Math.max(1, coresOfExecutor(conf) / Math.max(1, conf.getInt("spark.task.cpus", 1)));
    return new MemoryPlan(slots, worker.memory());
  }

  /** Where executors are not told how many cores to take, they take all of their machine. */
  private static boolean takesAllCores(SparkConf conf) {
    return !conf.contains("spark.executor.cores")
        && conf.get("spark.master", "local").startsWith("spark://");
  }

  /** In a local-cluster, {@code spark-submit} takes no other number than that of the master. */
  private static int coresOfExecutor(SparkConf conf) {
    Matcher localCluster = LOCAL_CLUSTER.matcher(conf.get("spark.master", "local"));
    int cores = localCluster.matches() ? Integer.parseInt(localCluster.group(1)) : 1;
    return conf.getInt("spark.executor.cores", cores);
  }

  /** Whether executors are threads of this process. */
  static boolean isLocal(SparkConf conf) {
    String master = conf.get("spark.master", "local");
    return master.equals("local") || master.startsWith("local[");
  }

  /**
   * Checks an executor's overhead.
   *
   * @param overheadMiB {@code spark.executor.memoryOverhead} in MiB; null where it is not set
   * @throws PipelineException with the setting to use
   */
  void checkExecutor(Long overheadMiB) {
    long needed = (slots * perWorker.bytes() + EXECUTOR_RESERVE) >> 20;
    if (overheadMiB == null || overheadMiB < needed) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          ("Executors have %s for worker processes, but %d slot(s) with workers of up to %s need %d"
                  + " MiB. Add --conf spark.executor.memoryOverhead=%dm, or lower worker.memory or"
                  + " spark.executor.cores.")
              .formatted(
                  overheadMiB == null
                      ? "no spark.executor.memoryOverhead"
                      : "spark.executor.memoryOverhead of %d MiB".formatted(overheadMiB),
                  slots,
                  perWorker,
                  needed,
                  needed));
    }
  }

  /**
   * Checks this machine, for local mode.
   *
   * @param availableBytes memory that is free or can be freed
   * @throws PipelineException with the setting to use
   */
  void checkLocal(long availableBytes) {
    long needed = slots * perWorker.bytes();
    if (availableBytes < needed) {
      long fits = availableBytes / Math.max(1, slots) >> 20;
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          ("This machine has %s available, but %d slot(s) with workers of up to %s need %s. Use"
                  + " --set worker.memory=\"%d MiB\", or fewer slots with PLATEN_MASTER=local[%d].")
              .formatted(
                  new ByteSize(Math.max(0, availableBytes)),
                  slots,
                  perWorker,
                  new ByteSize(needed),
                  Math.max(256, fits),
                  Math.max(1, availableBytes / perWorker.bytes())));
    }
  }
}
