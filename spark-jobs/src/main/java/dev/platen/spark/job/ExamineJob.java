package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Draws a letter on every executor that Spark has, and recognises it in a worker process there. */
final class ExamineJob {

  /** Tasks a slot gets, so that every executor gets one. */
  private static final int TASKS_PER_SLOT = 2;

  private static final int LETTER_DPI = 200;

  private final SparkSession spark;
  private final PlatenSettings settings;

  ExamineJob(SparkSession spark, PlatenSettings settings) {
    this.spark = spark;
    this.settings = settings;
  }

  List<NodeReport> run() {
    int tasks = Cluster.of(spark).slots() * TASKS_PER_SLOT;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    // A local, so that the closure holds it and not this job.
    PlatenSettings shipped = settings;
    Map<String, String> fingerprints = Fingerprints.of(settings).byStage();
    List<List<String>> answers =
        context
            .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
            .map(task -> examine(shipped, fingerprints))
            .collect();
    Map<String, NodeReport> byExecutor = new TreeMap<>();
    for (List<String> answer : answers) {
      NodeReport report = new NodeReport(answer.get(1), answer.get(2).isEmpty(), detail(answer));
      byExecutor.merge(answer.get(0), report, (a, b) -> a.healthy() ? b : a);
    }
    return new ArrayList<>(byExecutor.values());
  }

  private static String detail(List<String> answer) {
    return "executor %s: %s"
        .formatted(
            answer.get(0), answer.get(2).isEmpty() ? "a page was recognised" : answer.get(2));
  }

  /** Executor, host, and what is wrong; nothing is wrong if that is empty. */
  private static List<String> examine(PlatenSettings settings, Map<String, String> fingerprints)
      throws IOException {
    String executor = SparkEnv.get().executorId();
    String host = InetAddress.getLocalHost().getHostName();
    Path folder = Files.createTempDirectory("platen-examine-");
    try (PageWorker worker = PageWorkers.forThisExecutor(settings, fingerprints).borrow()) {
      SynthesisOptions plain =
          SynthesisOptions.plain(1, LETTER_DPI, List.of(Kind.LETTER), List.of(Format.PNG));
      Path letter = new SyntheticArchive(folder, plain).write(1).get(0);
      PageResult page =
          worker.digitise(
              new PageTask("0".repeat(64), letter, 1, PageInfo.UNKNOWN, null, Stage.DECODE));
      String wrong =
          page.status() == Status.OK
              ? ""
              : "the page ended as %s: %s".formatted(page.status().id(), page.failures());
      return List.of(executor, host, wrong);
    } catch (PipelineException e) {
      return List.of(executor, host, String.valueOf(e.getMessage()));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
