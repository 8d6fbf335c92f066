package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;

import dev.platen.config.PlatenSettings;
import dev.platen.model.PageResult;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Redoes late stages of pages whose settings changed, a share of the documents a commit, so that a
 * killed run loses little. Called on the driver.
 */
final class RedoJob {

  /** About this many pages are redone between two commits. */
  private static final long PAGES_PER_COMMIT = 50_000;

  private final SparkSession spark;
  private final TableStore store;
  private final PlatenSettings settings;
  private final Fingerprints fingerprints;
  private final PageDecisions decisions;
  private final String runId;
  private final DigitiseCounters counters;

  RedoJob(
      SparkSession spark,
      TableStore store,
      PlatenSettings settings,
      Fingerprints fingerprints,
      PageDecisions decisions,
      String runId,
      DigitiseCounters counters) {
    this.spark = spark;
    this.store = store;
    this.settings = settings;
    this.fingerprints = fingerprints;
    this.decisions = decisions;
    this.runId = runId;
    this.counters = counters;
  }

  /**
   * Redoes what needs no pixels.
   *
   * @param candidates inventory rows of documents to look at
   */
  void run(Dataset<Row> candidates, StopSignal stop) {
    Dataset<Row> newest = newestResults(candidates);
    long pages = newest.count();
    int commits = (int) ((pages + PAGES_PER_COMMIT - 1) / PAGES_PER_COMMIT);
    for (int commit = 0; commit < commits && !stop.isRaised(); commit++) {
      Column ofCommit = pmod(hash(col("document_id")), lit(commits)).equalTo(commit);
      JavaRDD<Row> rows =
          newest
              .where(ofCommit)
              .javaRDD()
              .mapPartitions(new RedoTask(settings, fingerprints, decisions, runId, counters));
      store.append(
          TableName.PAGE_RESULTS,
          spark.createDataFrame(rows, TableName.PAGE_RESULTS.schema()),
          "%s-redo-%05d".formatted(runId, commit));
    }
  }

  private Dataset<Row> newestResults(Dataset<Row> candidates) {
    Dataset<Row> results =
        store
            .read(TableName.PAGE_RESULTS)
            .join(
                candidates.select(col("document_id").as("candidate_id")),
                col("document_id").equalTo(col("candidate_id")),
                "left_semi");
    Dataset<Row> keys =
        results
            .groupBy(col("document_id").as("key_id"), col("page_number").as("key_page"))
            .agg(max("written_at").as("key_time"));
    Column[] columns =
        Arrays.stream(RecordCodec.of(PageResult.class).schema().fieldNames())
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    return results
        .join(
            keys,
            col("document_id")
                .equalTo(col("key_id"))
                .and(col("page_number").equalTo(col("key_page")))
                .and(col("written_at").equalTo(col("key_time"))))
        .select(columns);
  }
}
