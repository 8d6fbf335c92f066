package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.pipeline.Fingerprints;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.executor.PageWorker;
import dev.platen.spark.executor.PageWorkers;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.archive.SyntheticArchive;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Draws a letter on every executor that Spark has, and recognises it in a worker process there. */
final class ExamineJob {

  /** Tasks a slot gets, so that every executor gets one. */
  private static final int TASKS_PER_SLOT = 2;

  /**
   * Executors that come late, or that a quick neighbor left nothing, get their turn in the next.
   */
  private static final int ROUNDS = 3;

  private static final int LETTER_DPI = 200;

  private final SparkSession spark;
  private final PlatenSettings settings;

  ExamineJob(SparkSession spark, PlatenSettings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  List<NodeReport> run() {
    Cluster cluster = Cluster.of(spark);
    cluster.awaitExecutor();
    Map<String, NodeReport> reports = new TreeMap<>();
    Set<String> silent = Set.of();
    for (int round = 0; round < ROUNDS && (round == 0 || !silent.isEmpty()); round++) {
      for (String[] answer : ask(cluster.slots() * TASKS_PER_SLOT)) {
        NodeReport report = new NodeReport(answer[1], Boolean.parseBoolean(answer[2]), answer[3]);
        reports.merge(answer[0], report, (a, b) -> a.healthy() ? b : a);
      }
      silent = cluster.executors();
      silent.removeAll(reports.keySet());
    }
    for (String address : silent) {
      reports.put(
          address,
          new NodeReport(
              "Executor at " + address, false, "took no task in %d rounds".formatted(ROUNDS)));
    }
    return new ArrayList<>(reports.values());
  }

  private List<String[]> ask(int tasks) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    // Locals, so that the closure holds them and not this job.
    PlatenSettings shipped = settings;
    Map<String, String> fingerprints = Fingerprints.of(settings).byStage();
    return context
        .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
        .map(task -> examine(shipped, fingerprints))
        .collect();
  }

  /** Address and name of the executor, whether it is healthy, and how a page went there. */
  private static String[] examine(PlatenSettings settings, Map<String, String> fingerprints)
      throws IOException {
    String address = Cluster.addressOfThisProcess();
    String name =
        "Executor %s on %s"
            .formatted(SparkEnv.get().executorId(), InetAddress.getLocalHost().getHostName());
    Path folder = Files.createTempDirectory("platen-examine-");
    try (PageWorker worker = PageWorkers.forThisExecutor(settings, fingerprints).borrow()) {
      SynthesisOptions plain =
          SynthesisOptions.plain(1, LETTER_DPI, List.of(Kind.LETTER), List.of(Format.PNG));
      Path letter = new SyntheticArchive(folder, plain).write(1).get(0);
      PageResult page =
          worker.digitise(
              new PageTask("0".repeat(64), letter, 1, PageInfo.UNKNOWN, null, Stage.DECODE));
      boolean healthy = page.status() == Status.OK;
      return new String[] {
        address, name, Boolean.toString(healthy), healthy ? read(page.ocr()) : failed(page)
      };
    } catch (PipelineException e) {
      return new String[] {address, name, "false", String.valueOf(e.getMessage())};
    } finally {
      delete(folder);
    }
  }

  private static String read(Recognition page) {
    long words = page.lines().stream().mapToLong(line -> line.words().size()).sum();
    return "read %d words of a page; %s, Java %s"
        .formatted(words, page.engineVersion(), System.getProperty("java.version"));
  }

  private static String failed(PageResult page) {
    return "a page ended as %s: %s"
        .formatted(
            page.status().id(),
            page.failures().stream()
                .map(failure -> failure.message() + " (" + failure.code().id() + ")")
                .collect(Collectors.joining("; ")));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
