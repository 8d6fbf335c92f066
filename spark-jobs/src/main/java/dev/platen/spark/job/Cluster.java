package dev.platen.spark.job;

import dev.platen.config.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark gives this run: where it runs and how many tasks at a time.
 *
 * @param conf settings of the application
 * @param slots tasks that run at once over all executors
 * @param applicationId id that Spark gave the application
 */
record Cluster(SparkConf conf, int slots, String applicationId) {

  private static final Path MEMORY_INFO = Path.of("/proc/meminfo");

  static Cluster of(SparkSession spark) {
    SparkContext context = spark.sparkContext();
    return new Cluster(context.getConf(), slots(context), context.applicationId());
  }

  /** Cores that are there, or those that were asked for and have not come yet. */
  private static int slots(SparkContext context) {
    SparkConf conf = context.getConf();
    int cpusPerTask = Math.max(1, conf.getInt("spark.task.cpus", 1));
    int asked = conf.getInt("spark.executor.instances", 0) * conf.getInt("spark.executor.cores", 1);
    return Math.max(1, Math.max(context.defaultParallelism(), asked) / cpusPerTask);
  }

  /**
   * Checks that worker processes have the memory that they may take.
   *
   * @throws dev.platen.failure.PipelineException with the setting to use
   */
  void checkMemory(WorkerSettings worker) {
    if (worker.isolation() == WorkerSettings.Isolation.IN_PROCESS) {
      return;
    }
    MemoryPlan plan = MemoryPlan.of(conf, slots, worker);
    if (MemoryPlan.isLocal(conf)) {
      plan.checkLocal(availableMemory());
    } else {
      String overhead = conf.get("spark.executor.memoryOverhead", null);
      plan.checkExecutor(overhead == null ? null : JavaUtils.byteStringAsMb(overhead));
    }
  }

  /** Bytes that processes could still take; everything, where the system does not tell. */
  private static long availableMemory() {
    try {
      List<String> lines = Files.readAllLines(MEMORY_INFO);
      return lines.stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (java.nio.file.NoSuchFileException e) {
      return Long.MAX_VALUE;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + MEMORY_INFO, e);
    }
  }
}
