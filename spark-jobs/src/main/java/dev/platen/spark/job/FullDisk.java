package dev.platen.spark.job;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Tells a full disk from other faults, and which disk it is. What is thrown then comes from Spark,
 * Iceberg, Hadoop or Java, in many forms; all of them quote the operating system.
 */
final class FullDisk {

  /** Of Linux, of quotas on local disks, and of HDFS. */
  private static final List<String> WORDS =
      List.of("No space left on device", "Disk quota exceeded", "quota of");

  /** A disk with less room than this counts as full: what failed has made room by now. */
  private static final long LITTLE = 16 << 20;

  private FullDisk() {}

  /**
   * Does a job that writes.
   *
   * @throws PipelineException (resource) that names the disk, if a full one is what ended the job;
   *     whatever the job throws otherwise
   */
  static <T> T naming(SparkSession spark, String output, Supplier<T> job) {
    try {
      return job.get();
    } catch (Throwable e) {
      // Not only what Java calls unchecked: Scala throws SparkException, which is not.
      Optional<PipelineException> full = explain(e, output, spark);
      if (full.isPresent()) {
        throw full.get();
      }
      throw e;
    }
  }

  /**
   * An exception that names the folders whose disks are full and the way out; empty if what was
   * thrown has another cause.
   */
  private static Optional<PipelineException> explain(
      Throwable thrown, String output, SparkSession spark) {
    if (!isFull(thrown)) {
      return Optional.empty();
    }
    List<String> full = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    folders(output, spark)
        .forEach(
            (folder, purpose) -> {
              all.add("%s (%s)".formatted(folder, purpose));
              room(folder, hadoop)
                  .filter(bytes -> bytes < LITTLE)
                  .ifPresent(
                      bytes ->
                          full.add("%s (%s; %d KiB left)".formatted(folder, purpose, bytes >> 10)));
            });
    String where =
        full.isEmpty()
            ? "on a disk of the run, here or on another node: " + String.join(", ", all)
            : "in " + String.join(", ", full);
    return Optional.of(
        new PipelineException(
            ErrorCode.DISK_FULL,
            "No space left %s. Make room there, or name another folder; the same command then goes"
                    .formatted(where)
                + " on from the last commit",
            thrown));
  }

  private static boolean isFull(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(50)
        .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())))
        .map(String::valueOf)
        .anyMatch(text -> WORDS.stream().anyMatch(text::contains));
  }

  /** Folders that a run writes to, with what they are for. */
  private static Map<String, String> folders(String output, SparkSession spark) {
    Map<String, String> folders = new TreeMap<>();
    folders.put(System.getProperty("java.io.tmpdir"), "-Djava.io.tmpdir");
    String scratch = System.getenv("SPARK_LOCAL_DIRS");
    if (scratch == null) {
      scratch = spark.sparkContext().getConf().get("spark.local.dir", "");
    }
    if (!scratch.isEmpty()) {
      folders.put(scratch, "spark.local.dir");
    }
    folders.put(output, "the output");
    return folders;
  }

  /** Bytes that can still be written there; empty where that is unknown. */
  private static Optional<Long> room(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      if (path.getFileSystem(hadoop).getScheme().equals("file")) {
        return Optional.of(
            Files.getFileStore(java.nio.file.Path.of(path.toUri().getPath())).getUsableSpace());
      }
      return Optional.of(path.getFileSystem(hadoop).getStatus(path).getRemaining());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
