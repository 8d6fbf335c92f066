package dev.platen.spark.tables;

import static dev.platen.spark.tables.LocalSpark.ids;
import static dev.platen.spark.tables.LocalSpark.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMaintenanceTest {

  private static final String ROW = "concat_ws('|', document_id, page_number, word_index, text)";

  @TempDir Path output;

  private TableStore store;
  private OutputLease lease;
  private TableMaintenance maintenance;
  private Path folder;

  @BeforeEach
  void open() {
    store = LocalSpark.store(output);
    LocalSpark.create(store, TableName.WORDS);
    lease = OutputLease.acquire(new Configuration(), output.toString(), "run");
    maintenance = new TableMaintenance(store, LocalSpark.SETTINGS, lease);
    folder = output.resolve("words");
  }

  @AfterEach
  void close() {
    lease.close();
  }

  @Test
  void plainParquetHoldsExactlyTheLiveRowsAfterwards() throws Exception {
    for (int night = 0; night < 8; night++) {
      String commit = "c" + night;
      store.append(TableName.WORDS, words(store, 20, commit, "d" + night), commit);
    }
    store.replace(TableName.WORDS, words(store, 7, "c8", "d1", "d2"), ids(store, "d1", "d2"), "c8");
    store.replace(TableName.WORDS, store.none(TableName.WORDS), ids(store, "d3"), "c9");
    failToCommit();
    leaveOrphans();
    TableMaintenance.Outcome outcome = maintenance.run();

    List<String> live =
        store.read(TableName.WORDS).selectExpr(ROW + " AS r").orderBy("r").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(live).hasSize(5 * 20 + 2 * 7);
    assertThat(Duck.query("SELECT " + ROW + " r FROM %s ORDER BY r", folder)).isEqualTo(live);
    assertThat(outcome.filesCompacted()).isGreaterThanOrEqualTo(TableMaintenance.MANY_SMALL_FILES);
    assertThat(outcome.tablesExpired()).isPositive();
    assertThat(outcome.orphansRemoved()).isGreaterThanOrEqualTo(3);
    assertThat(parquet()).hasSize(1);
    assertThat(store.lastCommitId(TableName.WORDS)).contains("c9");
    assertThat(folder.resolve("data/notes.txt")).exists();
    assertThat(maintenance.run().orphansRemoved()).isZero();
  }

  @Test
  void anEmptyTableCanBeReadAsParquet() throws Exception {
    maintenance.run();
    assertThat(Duck.query("SELECT count(*) FROM %s", folder)).containsExactly("0");
    assertThat(Duck.query("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)", folder))
        .containsExactly(TableName.WORDS.schema().fieldNames());
    store.append(TableName.WORDS, words(store, 1, "c1", "a"), "c1");
    assertThat(Duck.query("SELECT count(*) FROM %s", folder)).containsExactly("1");
    maintenance.run();
    assertThat(parquet()).hasSize(1).doesNotContain("empty.parquet");
    store.replace(TableName.WORDS, store.none(TableName.WORDS), ids(store, "a"), "c2");
    maintenance.run();
    assertThat(parquet()).containsExactly("empty.parquet");
  }

  @Test
  void whatAStoppedRunLeftOfSuchAFileIsRemoved() throws Exception {
    LocalSpark.create(store, TableName.CELLS);
    Path work = Files.createDirectories(output.resolve("_platen/empty"));
    Path left = Files.createFile(work.resolve(".cells.parquet.crc"));
    maintenance.run();
    assertThat(left).doesNotExist();
    assertThat(output.resolve("cells/data/empty.parquet")).exists();
  }

  @Test
  void typesAreTheSameWithAndWithoutRows() throws Exception {
    LocalSpark.create(store, TableName.PAGES, TableName.SOURCES, TableName.CELLS);
    maintenance.run();
    for (TableName table : List.of(TableName.PAGES, TableName.SOURCES, TableName.CELLS)) {
      String types = "SELECT concat(column_name, column_type) FROM (DESCRIBE SELECT * FROM %s)";
      List<String> empty = Duck.query(types, output.resolve(table.id()));
      Object[] nothing = {};
      store.append(
          table, LocalSpark.rows(store, table, List.of(), List.<Object[]>of(nothing)), "c");
      maintenance.run();
      assertThat(Duck.query(types, output.resolve(table.id()))).as(table.id()).isEqualTo(empty);
    }
  }

  @Test
  void fewSmallFilesStayAsTheyAre() throws Exception {
    store.append(TableName.WORDS, words(store, 5, "c1", "a"), "c1");
    List<String> before = parquet();
    assertThat(maintenance.run()).isEqualTo(new TableMaintenance.Outcome(0, 0, 0));
    assertThat(parquet()).isEqualTo(before);
  }

  @Test
  void snapshotsLiveAsLongAsTheRetentionSays() {
    store.append(TableName.WORDS, words(store, 5, "c1", "a"), "c1");
    store.replace(TableName.WORDS, words(store, 6, "c2", "a"), ids(store, "a"), "c2");
    TableMaintenance lazy =
        new TableMaintenance(store, LocalSpark.settings(Duration.ofDays(7)), lease);
    assertThat(lazy.expire(List.of(TableName.WORDS))).isZero();
    assertThat(lazy.removeOrphans(List.of(TableName.WORDS))).isZero();
    long first =
        store.spark().sql("SELECT snapshot_id FROM platen.words.history").first().getLong(0);
    assertThat(store.spark().sql("SELECT * FROM platen.words VERSION AS OF " + first).count())
        .isEqualTo(5);
    assertThat(maintenance.expire(List.of(TableName.WORDS))).isPositive();
    assertThat(store.spark().table("platen.words.snapshots").count()).isEqualTo(1);
  }

  @Test
  void aBranchThatADeadRunLeftIsDropped() throws Exception {
    store.append(TableName.WORDS, words(store, 5, "c1", "a"), "c1");
    new TableBranch(store.catalog().load(TableName.WORDS)).create();
    store.spark().sql("DELETE FROM platen.words.branch_platen_replace");
    words(store, 9, "torn", "a").writeTo("platen.words.branch_platen_replace").append();
    assertThat(Duck.query("SELECT count(*) FROM %s", folder)).containsExactly("14");
    maintenance.run();
    assertThat(store.spark().table("platen.words.refs").count()).isEqualTo(1);
    assertThat(Duck.query("SELECT count(*) FROM %s", folder)).containsExactly("5");
  }

  @Test
  void nothingIsDeletedWithoutTheLease() {
    lease.close();
    assertThatThrownBy(() -> maintenance.removeOrphans(List.of(TableName.WORDS)))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("lease");
  }

  /** Some tasks of this write finish, the commit never comes. */
  private void failToCommit() {
    Dataset<Row> failing =
        words(store, 50, "torn", "x", "y")
            .repartition(2)
            .withColumn(
                "text",
                org.apache.spark.sql.functions.expr(
                    "if(word_index = 49, raise_error('no'), text)"));
    assertThatThrownBy(() -> store.append(TableName.WORDS, failing, "torn"))
        .hasMessageContaining("no");
  }

  private void leaveOrphans() throws IOException {
    Path data = folder.resolve("data");
    Path live = data.resolve(parquet().get(0));
    Files.copy(live, data.resolve("00000-1-left.parquet"));
    Files.createFile(folder.resolve("metadata/left-m0.avro"));
    Files.createFile(folder.resolve("metadata/00-left.metadata.json"));
    Files.writeString(data.resolve("notes.txt"), "not Iceberg's");
  }

  private List<String> parquet() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }
}
