package dev.platen.spark.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

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

/**
 * What a run did, counted from the rows that it committed and not from counters of tasks, which
 * count twice what Spark ran twice.
 *
 * @param documents by status, documents that the run assembled
 * @param pages by status, pages that the run digitised
 * @param failures by code, failures of pages and documents in the run
 * @param pixels of the pages
 */
record RunTotals(
    Map<Status, Long> documents, Map<Status, Long> pages, Map<String, Long> failures, long pixels) {

  private static final String DOCUMENT = "document";
  private static final String PAGE = "page";
  private static final String FAILURE = "failure";
  private static final String PIXELS = "pixels";

  /** The totals of a run that found nothing to do. */
  static RunTotals none() {
    return new RunTotals(Map.of(), Map.of(), Map.of(), 0);
  }

  static RunTotals of(TableStore store, String runId) {
    Column ofRun = col("run_id").equalTo(runId);
    Dataset<Row> documents =
        store
            .read(TableName.DOCUMENTS)
            .where(ofRun)
            .select(tally(DOCUMENT, col("status"), lit(1L)).as("tally"));
    Dataset<Row> unread =
        store
            .read(TableName.INVENTORY)
            .where(ofRun.and(col("state").equalTo("failed")))
            .select(tally(FAILURE, col("failure.code"), lit(1L)).as("tally"));
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (Row row :
        pages(store, ofRun)
            .unionAll(documents)
            .unionAll(unread)
            .groupBy("tally.kind", "tally.key")
            .agg(sum("tally.amount"))
            .collectAsList()) {
      sums.computeIfAbsent(row.getString(0), kind -> new TreeMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    return new RunTotals(
        byStatus(sums.getOrDefault(DOCUMENT, Map.of())),
        byStatus(sums.getOrDefault(PAGE, Map.of())),
        sums.getOrDefault(FAILURE, Map.of()),
        sums.getOrDefault(PIXELS, Map.of()).getOrDefault("", 0L));
  }

  /** What the newest result of each page adds to the sums. */
  private static Dataset<Row> pages(TableStore store, Column ofRun) {
    Column pixels = col("decode.size.width").cast("long").multiply(col("decode.size.height"));
    Column tallies =
        array(
            array(
                tally(PAGE, col("page.status"), lit(1L)),
                tally(PIXELS, lit(""), coalesce(col("page.pixels"), lit(0L)))),
            transform(col("page.codes"), code -> tally(FAILURE, code, lit(1L))));
    return store
        .read(TableName.PAGE_RESULTS)
        .where(ofRun)
        .groupBy("document_id", "page_number")
        .agg(
            max_by(
                    struct(col("status"), col("failures.code").as("codes"), pixels.as("pixels")),
                    col("written_at"))
                .as("page"))
        .select(explode(flatten(array_compact(tallies))).as("tally"));
  }

  private static Column tally(String kind, Column key, Column amount) {
    return struct(lit(kind).as("kind"), key.as("key"), amount.cast("long").as("amount"));
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

  private static Map<Status, Long> byStatus(Map<String, Long> byId) {
    Map<Status, Long> byStatus = new EnumMap<>(Status.class);
    byId.forEach((id, count) -> byStatus.put(Status.valueOf(id.toUpperCase(Locale.ROOT)), count));
    return byStatus;
  }
}
