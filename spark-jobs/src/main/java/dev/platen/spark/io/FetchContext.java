package dev.platen.spark.io;

import dev.platen.config.ByteSize;
import dev.platen.config.InputSettings;
import dev.platen.config.LimitSettings;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.SerializableConfiguration;

/** What executors need to fetch documents. Made on the driver, shipped with the job. */
public final class FetchContext implements Serializable {

  private static final long serialVersionUID = 1;

  /** Where cluster managers and Spark put scratch data, the most particular first. */
  private static final List<String> LOCAL_FOLDERS =
      List.of("LOCAL_DIRS", "SPARK_LOCAL_DIRS", "SPARK_EXECUTOR_DIRS");

  private record Key(String folder, ByteSize spool, InputSettings input, LimitSettings limits) {}

  /** One fetcher for all tasks of a process; the one state that outlives a task. */
  private static final Map<Key, DocumentFetcher> FETCHERS = new ConcurrentHashMap<>();

  private final SerializableConfiguration hadoop;
  private final ByteSize spool;
  private final InputSettings input;
  private final LimitSettings limits;

  public FetchContext(
      Configuration hadoop, ByteSize spool, InputSettings input, LimitSettings limits) {
    this.hadoop = new SerializableConfiguration(hadoop);
    this.spool = spool;
    this.input = input;
    this.limits = limits;
  }

  public LimitSettings limits() {
    return limits;
  }

  /** The fetcher of this process. It is closed when the process ends, not by the caller. */
  public DocumentFetcher fetcher() {
    String folder = localFolder();
    return FETCHERS.computeIfAbsent(
        new Key(folder, spool, input, limits),
        key -> {
          DocumentFetcher fetcher =
              new DocumentFetcher(
                  hadoop.value(), Spool.create(Path.of(folder), spool), input, limits);
          ProcessEnd.tidy(fetcher::close);
          return fetcher;
        });
  }

  private static String localFolder() {
    for (String name : LOCAL_FOLDERS) {
      String folders = System.getenv(name);
      if (folders != null && !folders.isBlank()) {
        return first(folders);
      }
    }
    String temporary = System.getProperty("java.io.tmpdir");
    SparkEnv environment = SparkEnv.get();
    return environment == null
        ? temporary
        : first(environment.conf().get("spark.local.dir", temporary));
  }

  private static String first(String folders) {
    int comma = folders.indexOf(',');
    return comma < 0 ? folders : folders.substring(0, comma);
  }
}
