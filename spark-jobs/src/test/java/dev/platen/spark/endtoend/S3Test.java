package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.PipelineException;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.testkit.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads from and writes to an object store, through a real S3 server. */
class S3Test {

  private static final int PAGES = 2;
  private static final int KILLED = 137;

  @TempDir private static java.nio.file.Path folder;
  private static S3Server server;
  private static Configuration hadoop;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(folder);
    hadoop = new Configuration();
    server.settings().forEach(hadoop::set);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void killedRunIsContinuedWithoutReadingPagesAgain() throws Exception {
    FileSystem files = new Path(S3Server.BUCKET).getFileSystem(hadoop);
    for (java.nio.file.Path scan : Scans.write(folder.resolve("scans"), 150, 1, PAGES)) {
      files.copyFromLocalFile(
          new Path(scan.toUri()), new Path(S3Server.BUCKET + "/in/" + scan.getFileName()));
    }
    String output = S3Server.BUCKET + "/out";
    String[] words = {
      "run", S3Server.BUCKET + "/in", "--output", output, "--set", "worker.isolation=in-process"
    };
    CommandProcess command = new CommandProcess(folder.resolve("run.log"));
    Map<String, String> dying = new LinkedHashMap<>(properties());
    dying.put("platen.fail-point", "BEFORE_PAGES");

    assertThat(command.run(dying, words)).as(command.output()).isEqualTo(KILLED);
    assertThat(files.exists(new Path(output, "_platen/lease.json"))).isTrue();
    assertThat(command.run(properties(), words)).as(command.output()).isZero();

    assertThat(command.output()).contains("Taking over the stale lease", "0 pages to do");
    assertThat(files.exists(new Path(output, "_platen/lease.json"))).isFalse();
    SparkSession spark = LocalSpark.session();
    server.settings().forEach(spark.sparkContext().hadoopConfiguration()::set);
    assertThat(spark.read().parquet(output + "/pages/data").where("status = 'ok'").count())
        .isEqualTo(PAGES);
    assertThat(spark.read().parquet(output + "/words/data").distinct().count())
        .isEqualTo(spark.read().parquet(output + "/words/data").count())
        .isPositive();
    assertThat(spark.read().parquet(output + "/inventory/data").where("etag IS NOT NULL").count())
        .isPositive();

    String copy = S3Server.BUCKET + "/copy";
    int exported = command.run(properties(), "export", output, "--as", "parquet", "--to", copy);

    assertThat(exported).as(command.output()).isZero();
    assertThat(spark.read().parquet(copy + "/words").orderBy("word_id").collectAsList())
        .isEqualTo(spark.read().parquet(output + "/words/data").orderBy("word_id").collectAsList());
    assertThat(text(files, new Path(copy, "pages/_SUCCESS"))).contains("\"magic\"");
    assertThat(files.exists(new Path(copy, "_SUCCESS"))).isTrue();
  }

  private static String text(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    server.settings().forEach((key, value) -> properties.put("spark.hadoop." + key, value));
    return properties;
  }

  @Test
  void secondWriterIsRefusedByName() {
    String output = S3Server.BUCKET + "/leased";
    try (OutputLease first = OutputLease.acquire(hadoop, output, "first")) {
      first.ensureHeld();
      assertThatThrownBy(() -> OutputLease.acquire(hadoop, output, "second"))
          .isInstanceOf(PipelineException.class)
          .hasMessageContaining("run first");
    }
    OutputLease.acquire(hadoop, output, "second").close();
  }
}
