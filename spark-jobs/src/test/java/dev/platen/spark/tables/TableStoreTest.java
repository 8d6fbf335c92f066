package dev.platen.spark.tables;

import static dev.platen.spark.tables.LocalSpark.ids;
import static dev.platen.spark.tables.LocalSpark.pages;
import static dev.platen.spark.tables.LocalSpark.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStoreTest {

  @TempDir Path output;

  @Test
  void createsEveryTableInItsFolderWithAllColumns() {
    TableStore store = LocalSpark.store(output);
    store.createAll();
    store.createAll();
    for (TableName table : TableName.values()) {
      assertThat(store.read(table).schema().fieldNames())
          .as(table.id())
          .containsExactly(table.schema().fieldNames());
      assertThat(output.resolve(table.id()).resolve("metadata")).isDirectory();
      assertThat(store.lastCommitId(table)).isEmpty();
    }
  }

  @Test
  void aSchemaComesBackWithItsTypesAndComments() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.PAGES);
    assertThat(store.read(TableName.PAGES).schema().toDDL())
        .isEqualTo(TableName.PAGES.schema().toDDL());
  }

  @Test
  void appendsAreCastAndOrderedAndCarryTheirCommit() {
    TableStore store = LocalSpark.store(output).forRun("r1");
    LocalSpark.create(store, TableName.WORDS);
    Dataset<Row> shuffled =
        words(store, 2, "c1", "b", "a")
            .withColumn("page_number", org.apache.spark.sql.functions.lit(7L));
    List<String> backwards = new ArrayList<>(List.of(shuffled.columns()));
    Collections.reverse(backwards);
    store.append(TableName.WORDS, shuffled.selectExpr(backwards.toArray(String[]::new)), "c1");
    assertThat(store.read(TableName.WORDS).select("page_number").distinct().collectAsList())
        .extracting(row -> row.getInt(0))
        .containsExactly(7);
    assertThat(store.lastCommitId(TableName.WORDS)).contains("c1");
    assertThat(
            store
                .spark()
                .sql("SELECT summary['platen.run-id'] FROM platen.words.snapshots")
                .first()
                .getString(0))
        .isEqualTo("r1");
  }

  @Test
  void rowsWithOtherColumnsAreRefused() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    Dataset<Row> rows = words(store, 1, "c", "a").withColumnRenamed("text", "txt");
    assertThatThrownBy(() -> store.append(TableName.WORDS, rows, "c"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("words")
        .hasMessageContaining("[text]")
        .hasMessageContaining("[txt]");
  }

  @Test
  void replacingTwiceGivesTheSameRows() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    store.replace(TableName.WORDS, words(store, 3, "c1", "a", "b"), ids(store, "a", "b"), "c1");
    for (int times = 0; times < 2; times++) {
      store.replace(TableName.WORDS, words(store, 5, "c2", "b", "c"), ids(store, "b", "c"), "c2");
    }
    assertThat(counts(store)).containsExactly("a c1 3", "b c2 5", "c c2 5");
    assertThat(store.lastCommitId(TableName.WORDS)).contains("c2");
    assertThat(store.spark().table("platen.words.refs").count()).isEqualTo(1);
  }

  @Test
  void manyDocumentsAreReplacedAsFewAre() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    String[] many = new String[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = "it's \\ " + i;
    }
    store.append(TableName.WORDS, words(store, 1, "c1", many), "c1");
    store.append(TableName.WORDS, words(store, 1, "c1", "other"), "c1");
    store.replace(TableName.WORDS, words(store, 2, "c2", many), ids(store, many), "c2");
    assertThat(store.read(TableName.WORDS).where("commit_id = 'c2'").count()).isEqualTo(600);
    store.replace(TableName.WORDS, store.none(TableName.WORDS), ids(store, many[7]), "c3");
    assertThat(store.read(TableName.WORDS).count()).isEqualTo(599);
    assertThat(store.lastCommitId(TableName.WORDS)).contains("c3");
  }

  @Test
  void aBranchThatADeadRunLeftIsNoObstacle() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    store.append(TableName.WORDS, words(store, 3, "c1", "a"), "c1");
    store.spark().sql("ALTER TABLE platen.words CREATE BRANCH platen_replace");
    store.spark().sql("DELETE FROM platen.words.branch_platen_replace");
    assertThat(counts(store)).containsExactly("a c1 3");
    store.replace(TableName.WORDS, words(store, 4, "c2", "a"), ids(store, "a"), "c2");
    assertThat(counts(store)).containsExactly("a c2 4");
  }

  @Test
  void readersNeverSeeDocumentsMissingOrDoubled() throws Exception {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    store.append(TableName.WORDS, words(store, 10, "c0", "a", "b"), "c0");
    TableStore reader = LocalSpark.store(output);
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> torn =
          pool.submit(
              () -> {
                List<String> seen = new ArrayList<>();
                do {
                  List<String> counts = counts(reader);
                  if (counts.size() != 2 || !counts.stream().allMatch(c -> c.endsWith(" 10"))) {
                    seen.add(counts.toString());
                  }
                } while (!done.get());
                return seen;
              });
      for (int commit = 1; commit <= 3; commit++) {
        String id = "c" + commit;
        store.replace(TableName.WORDS, words(store, 10, id, "a", "b"), ids(store, "a", "b"), id);
      }
      done.set(true);
      assertThat(torn.get()).isEmpty();
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  @Test
  void forgettingRemovesADocumentFromEveryTable() {
    TableStore store = LocalSpark.store(output);
    store.createAll();
    store.append(TableName.WORDS, words(store, 2, "c1", "a", "b"), "c1");
    store.append(TableName.PAGES, pages(store, "c1", "a", "b"), "c1");
    store.forget(ids(store, "a"), "c2");
    for (TableName table : List.of(TableName.WORDS, TableName.PAGES)) {
      assertThat(store.read(table).select("document_id").distinct().collectAsList())
          .extracting(row -> row.getString(0))
          .containsExactly("b");
    }
    assertThat(store.lastCommitId(TableName.PAGES)).contains("c2");
  }

  @Test
  void columnsThatAnOlderVersionLackedAreAdded() {
    TableStore store = LocalSpark.store(output);
    store.spark().conf().set("spark.sql.defaultCatalog", "platen");
    store
        .spark()
        .sql(
            "CREATE TABLE platen.words (document_id STRING, text STRING, box STRUCT<x: DOUBLE>,"
                + " polygon ARRAY<STRUCT<x: DOUBLE>>) USING iceberg"
                + " TBLPROPERTIES ('platen.schema-version' = '0')");
    store
        .spark()
        .sql("INSERT INTO platen.words VALUES ('old', 'word', named_struct('x', 1.0D), null)");
    LocalSpark.create(store, TableName.WORDS);
    store.append(TableName.WORDS, words(store, 1, "c1", "new"), "c1");
    Row old =
        store
            .read(TableName.WORDS)
            .where("document_id = 'old'")
            .selectExpr("box.y", "text")
            .first();
    assertThat(old.isNullAt(0)).isTrue();
    assertThat(old.getString(1)).isEqualTo("word");
    assertThat(store.read(TableName.WORDS).columns())
        .containsExactlyInAnyOrder(TableName.WORDS.schema().fieldNames());
  }

  @Test
  void tablesOfANewerVersionAreRefused() {
    TableStore store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.PAGES);
    store
        .spark()
        .sql("ALTER TABLE platen.pages SET TBLPROPERTIES ('platen.schema-version' = '99')");
    assertThatThrownBy(store::createAll)
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("pages")
        .hasMessageContaining("99")
        .hasMessageContaining("newer Platen");
  }

  @Test
  void tablesWithAForeignTypeAreRefused() {
    TableStore store = LocalSpark.store(output);
    store.spark().sql("CREATE TABLE platen.runs (run_id INT) USING iceberg");
    assertThatThrownBy(() -> LocalSpark.create(store, TableName.RUNS))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("run_id")
        .hasMessageContaining("INT")
        .hasMessageContaining("STRING");
  }

  @Test
  void aSessionBelongsToOneOutput() {
    TableStore store = LocalSpark.store(output);
    assertThatThrownBy(
            () ->
                TableStore.open(
                    store.spark(), output.resolve("other").toString(), LocalSpark.SETTINGS))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("other");
  }

  @Test
  void aCatalogThatSparkDoesNotKnowIsRefused() {
    OutputSettings settings = userCatalog("archive", "scans.ocr");
    assertThatThrownBy(() -> TableStore.open(LocalSpark.session(), output.toString(), settings))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("archive")
        .hasMessageContaining("spark.sql.catalog.archive");
  }

  @Test
  void aCatalogOfTheUserHoldsTheTables() throws Exception {
    var session = LocalSpark.session();
    Path warehouse = Files.createDirectory(output.resolve("warehouse"));
    session.conf().set("spark.sql.catalog.archive", "org.apache.iceberg.spark.SparkCatalog");
    session.conf().set("spark.sql.catalog.archive.type", "hadoop");
    session.conf().set("spark.sql.catalog.archive.warehouse", warehouse.toString());
    OutputSettings settings = userCatalog("archive", "scans.ocr");
    TableStore store = TableStore.open(session, output.toString(), settings);
    store.createAll();
    store.append(TableName.WORDS, words(store, 2, "c1", "a"), "c1");
    store.replace(TableName.WORDS, words(store, 3, "c2", "a"), ids(store, "a"), "c2");
    assertThat(counts(store)).containsExactly("a c2 3");
    assertThat(warehouse.resolve("scans/ocr/words/data")).isDirectory();
    try (OutputLease lease =
        OutputLease.acquire(
            session.sparkContext().hadoopConfiguration(), output.toString(), "run")) {
      TableMaintenance maintenance = new TableMaintenance(store, settings, lease);
      assertThat(maintenance.expire(List.of(TableName.WORDS))).isPositive();
      assertThat(maintenance.removeOrphans(List.of(TableName.WORDS))).isZero();
    }
  }

  @Test
  void configuringKeepsExtensionsThatAreThere() {
    SparkConf conf = new SparkConf(false).set("spark.sql.extensions", "org.example.Mine");
    TableSession.configure(conf, output.toString(), LocalSpark.SETTINGS);
    TableSession.configure(conf, output.toString(), LocalSpark.SETTINGS);
    assertThat(conf.get("spark.sql.extensions"))
        .isEqualTo(
            "org.example.Mine,"
                + "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    assertThat(conf.get("spark.sql.catalog.platen.warehouse")).isEqualTo("file:" + output);
  }

  private static OutputSettings userCatalog(String catalog, String namespace) {
    OutputSettings other = LocalSpark.settings(Duration.ZERO);
    return new OutputSettings(
        catalog,
        namespace,
        other.commitInterval(),
        other.assembleInterval(),
        other.snapshotRetention(),
        other.targetFileSize(),
        false);
  }

  private static List<String> counts(TableStore store) {
    return store
        .read(TableName.WORDS)
        .groupBy("document_id", "commit_id")
        .count()
        .orderBy("document_id", "commit_id")
        .collectAsList()
        .stream()
        .map(row -> "%s %s %d".formatted(row.getString(0), row.getString(1), row.getLong(2)))
        .toList();
  }
}
