package dev.platen.spark.job;

import dev.platen.config.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;

/** What Spark gives an application: where it runs and how many tasks at a time. */
final class Cluster {

  private static final Path MEMORY_INFO = Path.of("/proc/meminfo");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOK_EVERY_MILLIS = 100;

  private final SparkContext context;

  private Cluster(SparkContext context) {
    this.context = context;
  }

  static Cluster of(SparkSession spark) {
    return new Cluster(spark.sparkContext());
  }

  /** Id that Spark gave the application. */
  String applicationId() {
    return context.applicationId();
  }

  /**
   * Tasks that run at once over all executors: of those that are there now, or of those that were
   * asked for and have not come yet. Executors come and go, so ask again.
   */
  int slots() {
    SparkConf conf = context.getConf();
    int cpusPerTask = Math.max(1, conf.getInt("spark.task.cpus", 1));
    int asked = conf.getInt("spark.executor.instances", 0) * conf.getInt("spark.executor.cores", 1);
    return Math.max(1, Math.max(context.defaultParallelism(), asked) / cpusPerTask);
  }

  /** Addresses (host and port) of the executors that are there; the driver's where it is local. */
  Set<String> executors() {
    Set<String> addresses = new TreeSet<>();
    for (SparkExecutorInfo executor : context.statusTracker().getExecutorInfos()) {
      addresses.add(executor.host() + ":" + executor.port());
    }
    if (!context.isLocal()) {
      addresses.remove(addressOfThisProcess());
    }
    return addresses;
  }

  /** Address of the executor, or the driver, that this code runs in. */
  static String addressOfThisProcess() {
    return SparkEnv.get().blockManager().blockManagerId().hostPort();
  }

  /**
   * Waits a while for the first executor, which tells how large they are. Where executors come only
   * with tasks, there is nothing to wait for.
   */
  void awaitExecutor() {
    if (context.getConf().getBoolean("spark.dynamicAllocation.enabled", false)) {
      return;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (executors().isEmpty() && System.nanoTime() < end) {
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
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
    awaitExecutor();
    SparkConf conf = context.getConf();
    MemoryPlan plan = MemoryPlan.of(conf, slots(), worker);
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
