package dev.platen.spark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.ByteSize;
import dev.platen.config.InputSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageInfo;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.io.InputRoots;
import dev.platen.spark.io.SourceLister;
import dev.platen.spark.io.SourceListing;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.testkit.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listing, comparing, inspecting and sources, run after run, with tables held in memory. */
class InventoryTest {

  private static SparkSession spark;

  @TempDir Path folder;
  private Path inputs;
  private Dataset<Row> inventory;
  private Dataset<Row> sources;
  private Map<String, Long> counts;
  private int run;
  private int maxAttempts = 3;

  @BeforeAll
  static void start() {
    spark = LocalSpark.session();
  }

  @BeforeEach
  void empty() throws IOException {
    inputs = Files.createDirectories(folder.resolve("in"));
    inventory = spark.createDataFrame(List.of(), InventoryRows.SCHEMA);
    sources = spark.createDataFrame(List.of(), SourcesUpdate.SCHEMA);
  }

  /** Reads text; fails as the text says. */
  private static DocumentInspector inspector() {
    return () ->
        new DocumentInspector.Session() {
          @Override
          public DocumentInfo inspect(Path file) {
            try {
              String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
              for (ErrorCode code : ErrorCode.values()) {
                if (text.startsWith(code.id())) {
                  throw new PipelineException(code, "The test asked for it");
                }
              }
              if (text.startsWith("bug")) {
                throw new IllegalStateException("A fault");
              }
              PageInfo page = new PageInfo(new Size(10, 20), null, "i");
              return new DocumentInfo(
                  MediaType.TIFF, List.of(page, PageInfo.UNKNOWN), "t", Map.of("Author", "x"));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void close() {}
        };
  }

  private Instant now() {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * run);
  }

  private Dataset<Row> held(Dataset<Row> rows) {
    return spark.createDataFrame(rows.collectAsList(), rows.schema());
  }

  private void run(String... paths) throws IOException {
    run(new InventoryDiff.Options(false, false, maxAttempts), paths);
  }

  private void run(InventoryDiff.Options options, String... paths) throws IOException {
    run++;
    PlatenSettings settings = SettingsLoader.defaults();
    InputSettings input = settings.input();
    Configuration hadoop = new Configuration();
    String staging = folder.resolve("staging" + run).toString();
    SourceLister lister = new SourceLister(hadoop, input, folder.resolve("out").toString());
    String[] given = paths.length == 0 ? new String[] {inputs.toString()} : paths;
    Listing listing;
    InputRoots roots;
    try (SourceListing listed = lister.list(Arrays.asList(given).iterator())) {
      listing = Listing.write(spark, listed, new org.apache.hadoop.fs.Path(staging));
      roots = listed.roots();
    }
    InventoryChanges changes =
        InventoryDiff.compare(listing.entries(), inventory, roots, options, staging);
    counts = changes.counts();
    inventory = held(inventory.union(changes.settled("run" + run, now())));
    FetchContext context =
        new FetchContext(hadoop, ByteSize.parse("64 MiB"), input, settings.limits());
    InspectJob job = new InspectJob(inspector(), context, "run" + run);
    for (Dataset<Row> wave : InspectJob.waves(changes.toInspect())) {
      inventory = held(inventory.union(job.run(wave, now())));
    }
    sources = held(SourcesUpdate.rows(sources, inventory, listing.entries(), now()));
  }

  private Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    for (Row row : InventoryRows.latest(inventory).collectAsList()) {
      Row failure = row.getAs("failure");
      String code = failure == null ? "" : " " + failure.getAs("code");
      states.put(shortened(row.getAs("uri")), row.getAs("state") + code);
    }
    return states;
  }

  private String shortened(String uri) {
    return uri.replace("file://" + inputs + "/", "");
  }

  private List<String> sources() {
    return sources.collectAsList().stream()
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        shortened(row.getAs("uri")),
                        row.<String>getAs("document_id").substring(0, 4),
                        row.getAs("state")))
        .sorted()
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path path = inputs.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void documentsAndFailuresAreRowsAndASecondRunDoesNothing() throws Exception {
    write("a.tif", "aaa");
    write("b/发票 1.tif", "bbb");
    write("bad.pdf", "corrupt");
    write("empty.pdf", "");
    write("fault.pdf", "bug");

    run(inputs.toString(), inputs + "/none.tif");

    assertThat(states())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "a.tif", "document",
                "b/发票%201.tif", "document",
                "bad.pdf", "failed corrupt",
                "empty.pdf", "failed empty-file",
                "fault.pdf", "failed internal",
                "none.tif", "failed source-vanished"));
    Row row = inventory.where("uri like '%a.tif'").first();
    assertThat(row.<String>getAs("document_id")).startsWith("9834876dcfb05cb167a5c24953eba58c");
    assertThat(row.<Integer>getAs("page_count")).isEqualTo(2);
    assertThat(row.<Long>getAs("pixels")).isEqualTo(200);
    assertThat(row.getList(row.fieldIndex("pages"))).hasSize(2);
    assertThat(row.<String, String>getJavaMap(row.fieldIndex("metadata")))
        .containsEntry("Author", "x");
    assertThat(row.<Integer>getAs("attempts")).isEqualTo(1);

    run();
    assertThat(counts).isEqualTo(Map.of("vanished", 1L));
    run();
    assertThat(counts).isEmpty();
    run(new InventoryDiff.Options(true, false, 3));
    assertThat(counts).isEqualTo(Map.of("again", 5L));
    run(new InventoryDiff.Options(false, true, 3));
    assertThat(counts).isEqualTo(Map.of("again", 3L));
  }

  @Test
  void filesThatMoveChangeVanishAndDoubleAreToldApart() throws Exception {
    write("moved.tif", "m");
    write("overwritten.tif", "o");
    write("deleted.tif", "d");
    write("twice.tif", "t");
    run();
    Files.move(inputs.resolve("moved.tif"), inputs.resolve("elsewhere.tif"));
    write("overwritten.tif", "o2");
    Files.delete(inputs.resolve("deleted.tif"));
    write("copy.tif", "t");

    run();

    assertThat(counts).isEqualTo(Map.of("changed", 1L, "new", 2L, "vanished", 2L));
    assertThat(sources())
        .containsExactly(
            "copy.tif e3b9 present",
            "deleted.tif 18ac missing",
            "elsewhere.tif 62c6 present",
            "moved.tif 62c6 missing",
            "overwritten.tif 65c7 replaced",
            "overwritten.tif 9250 present",
            "twice.tif e3b9 present");
    write("deleted.tif", "d");
    write("overwritten.tif", "o");
    run();
    assertThat(sources())
        .contains(
            "deleted.tif 18ac present",
            "overwritten.tif 65c7 present",
            "overwritten.tif 9250 replaced");
    Row seen = sources.where("uri like '%deleted.tif'").first();
    assertThat(seen.getTimestamp(4).toInstant()).isEqualTo("2026-01-01T00:01:00Z");
    assertThat(seen.getTimestamp(5).toInstant()).isEqualTo("2026-01-01T00:03:00Z");
  }

  @Test
  void whatNoInputTookInStaysAsItWas() throws Exception {
    write("x/a.tif", "a");
    write("y/b.tif", "b");
    run();
    Files.delete(inputs.resolve("x/a.tif"));

    run(inputs + "/y");
    assertThat(counts).isEmpty();
    assertThat(sources()).allMatch(row -> row.endsWith("present"));

    run(inputs + "/x");
    assertThat(counts).isEqualTo(Map.of("vanished", 1L));
  }

  @Test
  void passingFailuresAreTriedAgainUpToTheLimit() throws Exception {
    write("slow.tif", "page-timeout");
    maxAttempts = 2;

    run();
    run();
    assertThat(counts).isEqualTo(Map.of("again", 1L));
    run();
    assertThat(counts).isEmpty();
    assertThat(InventoryRows.latest(inventory).first().<Integer>getAs("attempts")).isEqualTo(2);
  }

  @Test
  void archivesBecomeMembersAndHostileOnesFailures() throws Exception {
    Map<String, byte[]> members = new TreeMap<>(Archives.members("a.tif", "../evil.tif"));
    members.put("in.tgz", Archives.tarGz(Archives.members("b.tif", "__MACOSX/b.tif", ".c")));
    members.put(
        "d1.zip",
        Archives.zip(
            Map.of(
                "d2.zip",
                Archives.zip(Map.of("d3.zip", Archives.zip(Archives.members("deep.tif")))))));
    Files.write(inputs.resolve("z.pdf"), Archives.zip(members));
    byte[] cut = Archives.tar(Archives.members("1.tif", "2.tif"));
    Files.write(inputs.resolve("cut.tar"), Arrays.copyOf(cut, 1540));

    run();

    Map<String, String> expected = new TreeMap<>();
    expected.put("z.pdf", "archive");
    expected.put("z.pdf!/a.tif", "document");
    expected.put("z.pdf!/%2E%2E%2Fevil.tif", "failed unsafe-name");
    expected.put("z.pdf!/in.tgz", "archive");
    expected.put("z.pdf!/in.tgz!/b.tif", "document");
    expected.put("z.pdf!/d1.zip", "archive");
    expected.put("z.pdf!/d1.zip!/d2.zip", "archive");
    expected.put("z.pdf!/d1.zip!/d2.zip!/d3.zip", "failed too-large");
    expected.put("cut.tar", "archive truncated");
    expected.put("cut.tar!/1.tif", "document");
    expected.put("cut.tar!/2.tif", "failed truncated");
    assertThat(states()).isEqualTo(expected);
    run();
    assertThat(counts).isEmpty();

    Files.write(inputs.resolve("z.pdf"), Archives.zip(Archives.members("a.tif", "n.tif")));
    Files.delete(inputs.resolve("cut.tar"));
    run();
    assertThat(states())
        .containsEntry("z.pdf!/a.tif", "document")
        .containsEntry("z.pdf!/n.tif", "document")
        .containsEntry("z.pdf!/in.tgz!/b.tif", "missing")
        .containsEntry("cut.tar!/1.tif", "missing");
    assertThat(sources())
        .filteredOn(row -> row.endsWith("missing"))
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("cut.tar!/1.tif", "z.pdf!/in.tgz!/b.tif");
  }

  @Test
  void repeatedNamesInAnArchiveAreNumbered() throws Exception {
    byte[] one = Archives.tar(Archives.members("a.tif"));
    byte[] two = Arrays.copyOf(one, 2048);
    System.arraycopy(one, 0, two, 1024, 1024);
    Files.write(inputs.resolve("t.tar"), two);

    run();

    assertThat(states()).containsOnlyKeys("t.tar", "t.tar!/a.tif", "t.tar!/a.tif!2");
  }

  @Test
  void theSharedArchiveIsListedAndInspected() throws Exception {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("pipeline-core/pom.xml"))) {
      root = root.getParent();
    }
    Path archive = root.resolve("../shared/data/archive/dev").normalize();
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(archive), () -> "no " + archive + ": real files are not tried");

    run(archive.toString());

    List<String> files = new ArrayList<>();
    try (var all = Files.walk(archive)) {
      all.filter(Files::isRegularFile).forEach(file -> files.add(file.getFileName().toString()));
    }
    assertThat(states()).hasSize(files.size());
    long empty = states().values().stream().filter("failed empty-file"::equals).count();
    assertThat(empty).isPositive();
    long distinct = sources.select("document_id").distinct().count();
    assertThat(distinct).isLessThan(sources.count());
  }
}
