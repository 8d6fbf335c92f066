package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Status;
import dev.platen.spark.job.NodeReport;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.job.SparkJobs;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.testkit.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same rows, whoever reads it: one slot, four, or two executors in
 * processes of their own. {@code scripts/test-cluster} does the same with the job jar on a
 * standalone cluster; that two runs with as many slots agree is in {@link BadInputTest}.
 */
class ClusterTest {

  private static final String SETTINGS =
      "ocr.languages = [eng], worker { memory = 700 MiB, heap = 256 MiB },"
          + " output.commit-interval = 1 s, log.format = json";

  private static final Path SPARK_HOME = Path.of(System.getenv("SPARK_HOME"));

  @TempDir private Path temporary;

  @AfterAll
  static void endSpark() {
    LocalSpark.end();
  }

  @Test
  void freshRunsGiveTheSameRowsWithOneSlotAndFourAndOnACluster() throws IOException {
    Path scans = Files.createDirectory(temporary.resolve("scans"));
    List<Path> letters = Scans.write(scans, 100, 17, 6);
    HostileFiles hostile = new HostileFiles(scans);
    hostile.truncated("truncated.tif", letters.get(1));
    hostile.empty("empty.tif");
    LocalSpark.restart(1);
    Output local = new Output(temporary.resolve("one"));
    RunReport there = local.run(SETTINGS, scans.toString());
    Map<String, List<String>> content = local.content();
    assertThat(there.outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(local.violations()).isEmpty();
    assertThat(content.get("words")).hasSizeGreaterThan(100);
    assertThat(content.get("failures")).as("a page damaged, one lost, a file empty").hasSize(3);

    LocalSpark.restart(4);
    Output four = new Output(temporary.resolve("four"));
    assertThat(four.run(SETTINGS, scans.toString()).outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(four.violations()).isEmpty();
    assertThat(four.content()).isEqualTo(content);

    LocalSpark.end();
    SparkSession cluster = startCluster();
    String application = cluster.sparkContext().applicationId();
    Output output = new Output(temporary.resolve("cluster"));
    RunReport here = output.run(SETTINGS, scans.toString());
    assertThat(here.outcome()).isEqualTo(there.outcome());
    assertThat(here.pages()).isEqualTo(there.pages());
    assertThat(output.content()).isEqualTo(content);
    assertThat(new SparkJobs().examineExecutors(cluster, Output.settings(SETTINGS)))
        .hasSize(2)
        .allMatch(NodeReport::healthy)
        .allMatch(report -> report.detail().matches("read [1-9][0-9]* words .*tesseract 5.*"));

    cluster.stop();
    assertThat(metric("pages_ok")).isEqualTo(here.pages().get(Status.OK));
    assertThat(metric("pages_failed")).isEqualTo(here.pages().get(Status.FAILED)).isPositive();
    assertThat(metric("stage_millis.ocr")).isPositive();
    assertThat(executorLog(application))
        .as("a warning of the failed page, as JSON")
        .anyMatch(
            line ->
                line.startsWith("{")
                    && line.contains("\"log.level\":\"WARN\"")
                    && line.contains(" failed: truncated\""));
  }

  /** Two executors of one slot each; they find our classes where this JVM does. */
  private SparkSession startCluster() throws IOException {
    Files.createDirectories(SPARK_HOME.resolve("jars"));
    SparkConf conf =
        new SparkConf()
            .setMaster("local-cluster[2,1,1024]")
            .setAppName("cluster")
            .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .set("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
            .set("spark.executor.memoryOverhead", "1152m")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.ui.enabled", "false")
            .set("spark.sql.shuffle.partitions", "2")
            .set(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
            .set("spark.metrics.namespace", "archive")
            .set(
                "spark.metrics.conf.driver.sink.csv.class", "org.apache.spark.metrics.sink.CsvSink")
            .set("spark.metrics.conf.driver.sink.csv.directory", metrics().toString());
    return SparkSession.builder().config(conf).getOrCreate();
  }

  private Path metrics() throws IOException {
    return Files.createDirectories(temporary.resolve("metrics"));
  }

  /** The last value that was reported of a counter. */
  private long metric(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(metrics().resolve("archive.driver.platen.%s.csv".formatted(name)));
    String last = lines.get(lines.size() - 1);
    return Long.parseLong(last.substring(last.indexOf(',') + 1));
  }

  private static List<String> executorLog(String application) throws IOException {
    try (Stream<Path> logs = Files.walk(SPARK_HOME.resolve("work").resolve(application))) {
      List<Path> files = logs.filter(file -> file.endsWith("stderr")).toList();
      return files.stream().flatMap(ClusterTest::lines).toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
