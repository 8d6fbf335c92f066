package dev.platen.spark.endtoend;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.job.RunRequest;
import dev.platen.spark.job.SparkJobs;
import dev.platen.spark.job.StopSignal;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.CurrentSnapshots;
import dev.platen.spark.tables.Duck;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** An output folder, what can be done with it, and what must be true of it. */
final class Output {

  /** Columns that two runs over the same input may differ in. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "run_id",
          "processed_at",
          "stage_millis",
          "attempts",
          "commit_id",
          "first_seen",
          "last_seen");

  private final SparkSession spark = LocalSpark.session();
  private final SparkJobs jobs = new SparkJobs();
  private final Path folder;
  private final CurrentSnapshots snapshots;

  Output(Path folder) {
    this.folder = folder;
    this.snapshots = new CurrentSnapshots(folder);
    // Binds the session to the folder, so that it can be read before this process has run anything.
    TableStore.open(spark, folder.toString(), settings("").output());
  }

  SparkSession spark() {
    return spark;
  }

  Path folder() {
    return folder;
  }

  /** Settings over the defaults, as they would stand in a file. */
  static PlatenSettings settings(String hocon) {
    return SettingsLoader.load(ConfigFactory.parseString(hocon));
  }

  RunReport run(String hocon, String... inputs) {
    return run(hocon, Optional.empty(), Optional.empty(), inputs);
  }

  RunReport run(
      String hocon, Optional<Reprocess> reprocess, Optional<Path> list, String... inputs) {
    return run(hocon, false, reprocess, list, ProgressReporter.SILENT, inputs);
  }

  RunReport runAndPrune(String hocon, String... inputs) {
    return run(hocon, true, Optional.empty(), Optional.empty(), ProgressReporter.SILENT, inputs);
  }

  RunReport run(
      String hocon,
      Optional<Reprocess> reprocess,
      Optional<Path> list,
      ProgressReporter progress,
      String... inputs) {
    return run(hocon, false, reprocess, list, progress, inputs);
  }

  private RunReport run(
      String hocon,
      boolean prune,
      Optional<Reprocess> reprocess,
      Optional<Path> list,
      ProgressReporter progress,
      String... inputs) {
    RunRequest request =
        new RunRequest(
            List.of(inputs),
            list.map(Path::toString),
            folder.toString(),
            false,
            prune,
            reprocess,
            settings(hocon));
    return jobs.run(spark, request, progress, new StopSignal());
  }

  /** Rows of a query over the current snapshots, columns joined by a bar, sorted. */
  List<String> query(String sql) {
    return snapshots.query(sql).stream().map(row -> String.join("|", row)).sorted().toList();
  }

  /** A query of two columns, the first of which is unique. */
  Map<String, String> map(String sql) {
    Map<String, String> map = new TreeMap<>();
    snapshots.query(sql).forEach(row -> map.put(row.get(0), row.get(1)));
    return map;
  }

  long count(String sql) {
    return Long.parseLong(query(sql).get(0));
  }

  /** By table, all rows that must be the same whenever the same input is read. */
  Map<String, List<String>> content() {
    Map<String, List<String>> content = new TreeMap<>();
    for (TableName table : TableName.values()) {
      if (!table.isInternal() && table != TableName.RUNS) {
        String columns =
            Arrays.stream(table.schema().fieldNames())
                .filter(column -> !OF_THE_RUN.contains(column))
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
        String rows = "select to_json(t)::varchar from (select %s from %s) t";
        content.put(table.id(), query(rows.formatted(columns, table.id())));
      }
    }
    return content;
  }

  /** Codes of failures by name of the file. */
  Map<String, String> failuresByName() {
    String ofUri = "regexp_replace(%s, '^.*/scans/', '')";
    Map<String, String> codes =
        map(
            "select %s, string_agg(distinct f.code, ',' order by f.code) from failures f join"
                    .formatted(ofUri.formatted("s.uri"))
                + " sources s on f.document_id = s.document_id group by s.uri");
    codes.putAll(
        map(
            "select %s, code from failures where uri is not null"
                .formatted(ofUri.formatted("uri"))));
    return codes;
  }

  /** Statements that find what must never be, by what they find. */
  private static final Map<String, String> VIOLATIONS =
      Map.of(
          "pages written twice",
          "select document_id, page_number from pages group by 1, 2 having count(*) > 1",
          "runs written twice",
          "select run_id from runs group by 1 having count(*) > 1",
          "inspected pages without a row",
          "select d.document_id from documents d left join"
              + " (select document_id, count(*) n from pages group by 1) p using (document_id)"
              + " where coalesce(d.page_count, 0) <> coalesce(p.n, 0)",
          "documents written twice",
          "select document_id from documents group by 1 having count(*) > 1",
          "sources without their document",
          "select s.uri from sources s anti join documents d on s.document_id = d.document_id"
              + " where s.document_id is not null and s.state = 'present' and not exists"
              + " (select 1 from failures f where f.uri = s.uri)",
          "words written twice",
          "select document_id, page_number, line_index, word_index from words"
              + " group by 1, 2, 3, 4 having count(*) > 1",
          "words of another commit than their page",
          "select w.document_id from words w anti join pages p"
              + " on w.document_id = p.document_id and w.page_number = p.page_number"
              + " and w.commit_id = p.commit_id",
          "lines of another commit than their page",
          "select l.document_id from lines l anti join pages p"
              + " on l.document_id = p.document_id and l.page_number = p.page_number"
              + " and l.commit_id = p.commit_id",
          "failed pages without their failure",
          "select p.document_id from pages p anti join failures f"
              + " on p.document_id = f.document_id and p.page_number = f.page_number"
              + " where p.status = 'failed'",
          "failures of a page that did not fail",
          "select f.document_id from failures f join pages p"
              + " on p.document_id = f.document_id and p.page_number = f.page_number"
              + " where p.status in ('ok', 'blank')");

  /** What must never be and is, by what is wrong; empty if all is well. */
  Map<String, List<String>> violations() {
    Map<String, List<String>> found = new TreeMap<>();
    VIOLATIONS.forEach((what, sql) -> found.put(what, query(sql)));
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private static final Map<TableName, String> KEYS =
      Map.of(
          TableName.SOURCES, "concat_ws('|', uri, document_id, state)",
          TableName.DOCUMENTS, "concat_ws('|', document_id, status, page_count, commit_id)",
          TableName.PAGES, "concat_ws('|', document_id, page_number, status, commit_id, text)",
          TableName.BLOCKS, "concat_ws('|', document_id, page_number, block_id, text)",
          TableName.LINES, "concat_ws('|', document_id, page_number, line_index, text)",
          TableName.WORDS,
              "concat_ws('|', document_id, page_number, line_index, word_index, text, commit_id)",
          TableName.FAILURES, "concat_ws('|', document_id, uri, page_number, code, message)",
          TableName.RUNS, "concat_ws('|', run_id, state)");

  /** By table, the keys and text of its rows, as Spark reads them through Iceberg. */
  Map<TableName, List<String>> throughIceberg() {
    String all =
        KEYS.entrySet().stream()
            .map(
                key ->
                    "select '%s' as name, %s as k from %s"
                        .formatted(key.getKey(), key.getValue(), key.getKey().id()))
            .collect(Collectors.joining(" union all "));
    // Spark looks catalogs up in the settings of the thread's active session.
    SparkSession.setActiveSession(spark);
    spark.catalog().setCurrentCatalog("platen");
    Map<TableName, List<String>> rows = new TreeMap<>();
    KEYS.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
    for (Row row : spark.sql(all).collectAsList()) {
      rows.get(TableName.valueOf(row.getString(0))).add(String.valueOf(row.get(1)));
    }
    rows.values().forEach(Collections::sort);
    return rows;
  }

  /** By table, the same as plain Parquet. */
  Map<TableName, List<String>> asPlainParquet() throws SQLException {
    Map<TableName, List<String>> rows = new TreeMap<>();
    for (Map.Entry<TableName, String> key : KEYS.entrySet()) {
      String sql = "select " + key.getValue() + " k from %s";
      List<String> found = Duck.query(sql, folder.resolve(key.getKey().id()));
      rows.put(key.getKey(), found.stream().sorted().toList());
    }
    return rows;
  }
}
