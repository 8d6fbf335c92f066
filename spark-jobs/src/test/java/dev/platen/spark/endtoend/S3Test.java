package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.PipelineException;
import dev.platen.spark.job.SparkJobs;
import dev.platen.spark.job.SynthesizeReport;
import dev.platen.spark.job.SynthesizeRequest;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.testkit.Scans;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.archive.SyntheticArchive;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
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
      "run",
      S3Server.BUCKET + "/in",
      "--output",
      output,
      "--keep-images",
      "--set",
      "worker.isolation=in-process"
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

    String pdfs = S3Server.BUCKET + "/pdfs";
    exported = command.run(properties(), "export", output, "--as", "pdf", "--to", pdfs);

    assertThat(exported).as(command.output()).isZero();
    assertThat(objects(files, pdfs))
        .filteredOn(name -> name.endsWith(".pdf"))
        .hasSameSizeAs(objects(files, S3Server.BUCKET + "/in"));
    assertThat(objects(files, output + "/images"))
        .hasSize(PAGES)
        .allMatch(image -> image.endsWith(".png"));
  }

  private static List<String> objects(FileSystem files, String folder) throws IOException {
    List<String> names = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> objects = files.listFiles(new Path(folder), true);
    while (objects.hasNext()) {
      names.add(objects.next().getPath().getName());
    }
    return names;
  }

  private static String text(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>(CommandProcess.QUICK);
    server.settings().forEach((key, value) -> properties.put("spark.hadoop." + key, value));
    return properties;
  }

  @Test
  void syntheticPagesAreTheSameInTheStoreAsInAFolder() throws Exception {
    SynthesisOptions options =
        new SynthesisOptions(
            3,
            List.of(Kind.RECEIPT, Kind.INVOICE),
            List.of(Language.ENGLISH),
            List.of(Preset.FLATBED),
            List.of(Format.PNG, Format.JP2, Format.PDF),
            0.5,
            72,
            false,
            true,
            true);
    java.nio.file.Path local = folder.resolve("made");
    new SyntheticArchive(local, options).write(5);
    SparkSession spark = LocalSpark.session();
    server.settings().forEach(spark.sparkContext().hadoopConfiguration()::set);
    String made = S3Server.BUCKET + "/made";

    SynthesizeReport report =
        new SparkJobs().synthesize(spark, new SynthesizeRequest(made, 5, options, false));

    Map<String, String> there = new TreeMap<>();
    FileSystem store = new Path(made).getFileSystem(hadoop);
    RemoteIterator<LocatedFileStatus> objects = store.listFiles(new Path(made), true);
    while (objects.hasNext()) {
      Path object = objects.next().getPath();
      try (InputStream in = store.open(object)) {
        String name = object.toUri().getPath().substring("/made/".length());
        there.put(name, DigestUtils.md5Hex(in));
      }
    }
    Map<String, String> here = new TreeMap<>();
    try (Stream<java.nio.file.Path> files = Files.walk(local)) {
      for (java.nio.file.Path file : files.filter(Files::isRegularFile).toList()) {
        here.put(local.relativize(file).toString(), DigestUtils.md5Hex(Files.readAllBytes(file)));
      }
    }
    assertThat(there).isEqualTo(here);
    assertThat(here.keySet())
        .anyMatch(name -> name.endsWith(".jp2"))
        .anyMatch(name -> name.startsWith("_truth/clean/"));
    assertThat(report.files() + report.pages()).isPositive();
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
