package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import dev.platen.spark.testkit.Archives;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads from and writes to a real HDFS, which is the default file system, as on a cluster: paths
 * name no host.
 */
class HdfsTest {

  private static final int PAGES_EACH = 2;
  private static final int KILLED = 137;

  /** Lies within the input, and is left out of it. */
  private static final String OUTPUT = "hdfs:///scans/tables";

  @TempDir private static java.nio.file.Path folder;
  private static HdfsCluster cluster;
  private static FileSystem files;
  private static SparkSession spark;

  private final CommandProcess command = new CommandProcess(folder.resolve("run.log"));

  @BeforeAll
  static void start() throws Exception {
    cluster = HdfsCluster.start(folder);
    files = cluster.files();
    spark = LocalSpark.session();
    spark.sparkContext().hadoopConfiguration().set("fs.defaultFS", cluster.uri());
  }

  @AfterAll
  static void stop() throws Exception {
    LocalSpark.end();
    files.close();
    cluster.close();
  }

  @Test
  void killedRunIsContinuedAndTakesInWhatChanged() throws Exception {
    java.nio.file.Path local = Files.createDirectory(folder.resolve("local"));
    FaultScans.writeLarge(local, 5, PAGES_EACH);
    List<byte[]> scans = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      scans.add(Files.readAllBytes(local.resolve("large-%02d.tif".formatted(number))));
    }
    put("/scans/box 1/发票 %1.tif", scans.get(0));
    put("/scans/plain.tif", scans.get(1));
    put(
        "/scans/letters.zip",
        Archives.zip(Map.of("a letter.tif", scans.get(2), "信/2.tif", scans.get(3))));

    assertThat(run(FailPoint.BEFORE_PAGES.name())).as(command.output()).isEqualTo(KILLED);
    assertThat(files.exists(new Path("/scans/tables/_platen/lease.json"))).isTrue();
    put("/scans/plain.tif", scans.get(4));
    assertThat(run("none")).as(command.output()).isZero();

    assertThat(command.output()).contains("Taking over the stale lease", "2 pages to do");
    assertThat(files.exists(new Path("/scans/tables/_platen/lease.json"))).isFalse();
    Dataset<Row> present = plain(OUTPUT + "/sources/data").where("state = 'present'");
    assertThat(sorted(present.select("uri")))
        .containsExactly(
            cluster.uri() + "/scans/box%201/发票%20%251.tif",
            cluster.uri() + "/scans/letters.zip!/a%20letter.tif",
            cluster.uri() + "/scans/letters.zip!/信/2.tif",
            cluster.uri() + "/scans/plain.tif");
    assertThat(plain(OUTPUT + "/failures/data").count()).isZero();
    Dataset<Row> pages = plain(OUTPUT + "/pages/data").join(present, "document_id");
    assertThat(pages.where("status = 'ok'").count()).isEqualTo(4 * PAGES_EACH);
    List<String> words = sorted(plain(OUTPUT + "/words/data").select("word_id"));
    assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4 * PAGES_EACH);
    TableStore store = TableStore.open(spark, OUTPUT, Output.settings("").output());
    assertThat(sorted(store.read(TableName.WORDS).select("word_id"))).isEqualTo(words);

    String[] export = {"export", OUTPUT, "--as", "parquet", "--to", "hdfs:///copy"};
    assertThat(command.run(properties(), export)).as(command.output()).isZero();
    assertThat(sorted(plain("hdfs:///copy/words").select("word_id"))).isEqualTo(words);
    assertThat(files.exists(new Path("/copy/_SUCCESS"))).isTrue();

    String[] alto = {"export", OUTPUT, "--as", "alto", "--to", "hdfs:///alto"};
    assertThat(command.run(properties(), alto)).as(command.output()).isZero();
    // What was read of a file before it was overwritten may be exported too.
    assertThat(files.globStatus(new Path("/alto/*/page-00001.xml")))
        .extracting(page -> page.getPath().getParent().getName().replaceAll(".*-", ""))
        .containsAll(sorted(present.selectExpr("substring(document_id, 1, 12)")));
  }

  private int run(String failPoint) throws Exception {
    java.nio.file.Path settings = folder.resolve("platen.conf");
    Files.writeString(settings, FaultScans.SETTINGS + "output.assemble-interval = 10 minutes\n");
    Map<String, String> properties = properties();
    properties.put(FailPoint.PROPERTY, failPoint);
    return command.run(
        properties, "run", "hdfs:///scans", "--output", OUTPUT, "--config", settings.toString());
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>(CommandProcess.QUICK);
    properties.put("spark.hadoop.fs.defaultFS", cluster.uri());
    return properties;
  }

  private static Dataset<Row> plain(String folder) {
    return spark.read().parquet(folder);
  }

  private static List<String> sorted(Dataset<Row> column) {
    return column.as(Encoders.STRING()).collectAsList().stream().sorted().toList();
  }

  private static void put(String path, byte[] content) throws IOException {
    try (OutputStream out = files.create(new Path(path))) {
      out.write(content);
    }
  }
}
