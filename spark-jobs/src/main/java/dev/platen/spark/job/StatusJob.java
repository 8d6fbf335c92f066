package dev.platen.spark.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import dev.platen.model.Status;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says what was done so far and what is left, from the tables alone. */
final class StatusJob {

  private static final int RUNS_SHOWN = 20;

  private final TableStore store;

  StatusJob(TableStore store) {
    this.store = store;
  }

  StatusReport run() {
    return new StatusReport(
        runs(), byStatus(TableName.DOCUMENTS), byStatus(TableName.PAGES), failures(), pagesLeft());
  }

  private List<StatusReport.RunSummary> runs() {
    List<StatusReport.RunSummary> runs = new ArrayList<>();
    for (Row row :
        store
            .read(TableName.RUNS)
            .orderBy(col("started_at").desc())
            .limit(RUNS_SHOWN)
            .collectAsList()) {
      Instant startedAt = instant(row, "started_at");
      Instant finishedAt = instant(row, "finished_at");
      long failed = number(row, "pages_failed");
      runs.add(
          new StatusReport.RunSummary(
              row.getAs("run_id"),
              startedAt,
              finishedAt == null ? Duration.ZERO : Duration.between(startedAt, finishedAt),
              outcome(row.getAs("state")),
              number(row, "pages_ok")
                  + number(row, "pages_partial")
                  + number(row, "pages_blank")
                  + failed,
              failed));
    }
    return runs;
  }

  private static Instant instant(Row row, String column) {
    Timestamp held = row.getAs(column);
    return held == null ? null : held.toInstant();
  }

  private static Outcome outcome(String state) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.id().equals(state)) {
        return outcome;
      }
    }
    return null;
  }

  private static long number(Row row, String column) {
    Long value = row.getAs(column);
    return value == null ? 0 : value;
  }

  private Map<Status, Long> byStatus(TableName table) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Row row : store.read(table).groupBy("status").count().collectAsList()) {
      counts.put(Status.valueOf(row.getString(0).toUpperCase(Locale.ROOT)), row.getLong(1));
    }
    return counts;
  }

  private Map<String, Long> failures() {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : store.read(TableName.FAILURES).groupBy("code").count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  /** Pages of inspected documents less pages with a result. */
  private long pagesLeft() {
    Dataset<Row> inspected =
        store
            .read(TableName.INVENTORY)
            .where("state = 'document'")
            .select("document_id", "page_count")
            .distinct();
    Dataset<Row> done =
        store
            .read(TableName.PAGE_RESULTS)
            .groupBy(col("document_id").as("done_id"))
            .agg(count_distinct(col("page_number")).as("done"));
    Row left =
        inspected
            .join(done, col("document_id").equalTo(col("done_id")), "left")
            .agg(sum(col("page_count").minus(coalesce(col("done"), lit(0)))))
            .first();
    return left.isNullAt(0) ? 0 : left.getLong(0);
  }
}
