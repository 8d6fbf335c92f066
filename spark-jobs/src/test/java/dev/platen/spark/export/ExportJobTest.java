package dev.platen.spark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.SettingsLoader;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJobTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @TempDir private Path folder;
  private Path target;
  private TableStore store;
  private SparkSession spark;

  @BeforeEach
  void twoDocumentsAndAStepThatDied() {
    target = folder.resolve("exports/plain copy");
    spark = LocalSpark.session();
    store = TableStore.open(spark, folder.resolve("out").toString(), LocalSpark.SETTINGS);
    LocalSpark.create(
        store,
        TableName.INVENTORY,
        TableName.DOCUMENTS,
        TableName.WORDS,
        TableName.CELLS,
        TableName.RUNS,
        TableName.PAGES);
    step("c1", A, B);
    store.append(TableName.WORDS, LocalSpark.words(store, 7, "torn", A), "torn");
  }

  private void step(String commit, String... documents) {
    List<Object[]> ids = Stream.of(documents).map(id -> new Object[] {id, commit}).toList();
    List<String> columns = List.of("document_id", "commit_id");
    store.append(
        TableName.DOCUMENTS, LocalSpark.rows(store, TableName.DOCUMENTS, columns, ids), commit);
    store.append(TableName.WORDS, LocalSpark.words(store, 3, commit, documents), commit);
    store.append(TableName.PAGES, LocalSpark.pages(store, commit, documents), commit);
  }

  @Test
  void aPlainCopyHasTheRowsOfTheLastWholeCommit() throws Exception {
    ExportReport report = export(List.of());

    assertThat(report.documents()).isEqualTo(2);
    assertThat(report.rows()).isEqualTo(2 + 6 + 2);
    assertThat(names(target))
        .containsExactlyInAnyOrder("_SUCCESS", "documents", "words", "cells", "runs", "pages");
    assertThat(copy("words").where("commit_id = 'c1'").count()).isEqualTo(6);
    assertThat(copy("words").count()).isEqualTo(6);
    assertThat(copy("cells").schema().fieldNames())
        .isEqualTo(TableName.CELLS.schema().fieldNames());
    assertThat(report.files()).isEqualTo(parquetFiles()).isGreaterThanOrEqualTo(5);
    assertThat(names(target.getParent())).containsExactly("plain copy");
  }

  @Test
  void someDocumentsCanBeNamed() throws Exception {
    ExportReport report = export(List.of(B, B));

    assertThat(report).extracting("documents", "rows").containsExactly(1L, 1L + 3 + 1);
    assertThat(copy("words").select("document_id").distinct().first().getString(0)).isEqualTo(B);
    assertThat(names(target)).doesNotContain("runs");
  }

  @Test
  void unknownDocumentsAreNamedAndNothingIsWritten() {
    assertThatThrownBy(() -> export(List.of(A, "c".repeat(64))))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("c".repeat(64))
        .hasMessageNotContaining(A)
        .hasMessageContaining("platen query");
    assertThat(target.getParent()).doesNotExist();
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
    Files.createDirectories(target);
    Files.writeString(target.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> export(List.of()))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("is not empty")
        .hasMessageContaining("--to");
    assertThat(names(target)).containsExactly("mine.txt");
  }

  @Test
  void anEmptyFolderIsFilled() throws Exception {
    Files.createDirectories(target);

    assertThat(export(List.of()).documents()).isEqualTo(2);
  }

  @Test
  void anExportThatFailsLeavesNothing() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("out/pages/data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    assertThatThrownBy(() -> export(List.of())).isNotNull();
    assertThat(names(target.getParent())).isEmpty();
  }

  private ExportReport export(List<String> documents) throws IOException {
    return new ExportJob(
            spark,
            store,
            new ExportRequest(
                folder.resolve("out").toString(),
                ExportFormat.PARQUET,
                target.toString(),
                documents,
                SettingsLoader.defaults()))
        .run();
  }

  private Dataset<Row> copy(String table) {
    return spark.read().parquet(target.resolve(table).toString());
  }

  private long parquetFiles() throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.endsWith(".crc"))
          .toList();
    }
  }
}
