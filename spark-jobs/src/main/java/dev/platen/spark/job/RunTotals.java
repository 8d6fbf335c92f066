package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import dev.platen.model.Status;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What a run did, counted from the rows that it committed and not from counters of tasks, which
 * count twice what Spark ran twice.
 *
 * @param documents by status, documents that the run assembled
 * @param pages by status, pages that the run digitised
 * @param failures by code, failures of pages and documents in the run
 * @param stageMillis by stage id, wall time summed over pages
 * @param pixels of the pages
 */
record RunTotals(
    Map<Status, Long> documents,
    Map<Status, Long> pages,
    Map<String, Long> failures,
    Map<String, Long> stageMillis,
    long pixels) {

  static RunTotals of(TableStore store, String runId) {
    Column ofRun = col("run_id").equalTo(runId);
    Dataset<Row> results =
        store
            .read(TableName.PAGE_RESULTS)
            .where(ofRun)
            .groupBy("document_id", "page_number")
            .agg(
                max_by(
                        struct(
                            col("status"),
                            col("failures.code").as("codes"),
                            col("stage_millis"),
                            col("decode.size.width")
                                .cast("long")
                                .multiply(col("decode.size.height"))
                                .as("pixels")),
                        col("written_at"))
                    .as("page"))
            .select("page.*")
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Map<String, Long> failures = counts(results.select(explode(col("codes")).as("key")));
      counts(
              store
                  .read(TableName.INVENTORY)
                  .where(ofRun.and(col("state").equalTo("failed")))
                  .select(col("failure.code").as("key")))
          .forEach((code, count) -> failures.merge(code, count, Long::sum));
      return new RunTotals(
          byStatus(store.read(TableName.DOCUMENTS).where(ofRun)),
          byStatus(results),
          failures,
          stageMillis(results),
          pixels(results));
    } finally {
      results.unpersist();
    }
  }

  long documentCount() {
    return documents.values().stream().mapToLong(Long::longValue).sum();
  }

  long pageCount() {
    return pages.values().stream().mapToLong(Long::longValue).sum();
  }

  long pages(Status status) {
    return pages.getOrDefault(status, 0L);
  }

  private static Map<Status, Long> byStatus(Dataset<Row> rows) {
    Map<Status, Long> byStatus = new EnumMap<>(Status.class);
    counts(rows.select(col("status").as("key")))
        .forEach((id, count) -> byStatus.put(Status.valueOf(id.toUpperCase(Locale.ROOT)), count));
    return byStatus;
  }

  private static Map<String, Long> counts(Dataset<Row> keys) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : keys.groupBy("key").agg(count(lit(1))).collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private static Map<String, Long> stageMillis(Dataset<Row> results) {
    Map<String, Long> millis = new TreeMap<>();
    Dataset<Row> stages = results.select(explode(col("stage_millis"))).toDF("stage", "millis");
    for (Row row : stages.groupBy("stage").agg(sum("millis")).collectAsList()) {
      millis.put(row.getString(0), row.getLong(1));
    }
    return millis;
  }

  private static long pixels(Dataset<Row> results) {
    Row total = results.agg(sum("pixels")).first();
    return total.isNullAt(0) ? 0 : total.getLong(0);
  }
}
