package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableMaintenance;
import dev.platen.spark.tables.TableStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Measures the pages of an output against truth, and writes what it found to {@code evaluation}.
 */
public final class EvaluateJob {

  private final SparkSession spark;
  private final TableStore store;
  private final EvaluationRequest request;
  private final String runId;

  /**
   * @param runId id of this evaluation
   */
  public EvaluateJob(
      SparkSession spark, TableStore store, EvaluationRequest request, String runId) {
    this.spark = spark;
    this.store = store;
    this.request = request;
    this.runId = runId;
  }

  /**
   * Measures, writes, and reports.
   *
   * @throws PipelineException if another run has the output, or there is no truth
   */
  public EvaluationReport run() {
    try (OutputLease lease =
        OutputLease.acquire(spark.sparkContext().hadoopConfiguration(), request.output(), runId)) {
      // An older Platen did not know all columns of the table that is written.
      store.createAll();
      EvaluationReport report = evaluate();
      new TableMaintenance(store, request.settings().output(), lease).runWhereDue();
      return report;
    }
  }

  private EvaluationReport evaluate() {
    Map<TableName, Dataset<Row>> tables = SnapshotViews.select(store);
    Dataset<Row> truths =
        TruthRows.read(spark, request.truth()).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> matches =
        new PageMatching(spark)
            .match(truths, tables.get(TableName.SOURCES))
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<MeasuredPage> measured =
        measure(truths, matches, tables).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Optional<Comparison> comparison =
          request.against().map(other -> compare(truths, measured, other));
      write(measured);
      return report(tables, truths, matches, measured, comparison);
    } finally {
      measured.unpersist();
      matches.unpersist();
      truths.unpersist();
    }
  }

  private static JavaRDD<MeasuredPage> measure(
      Dataset<Row> truths, Dataset<Row> matches, Map<TableName, Dataset<Row>> tables) {
    return new JoinedPages(truths, matches.where("candidates = 1"), new PredictionRows(tables))
        .measure();
  }

  /** The other side is an earlier evaluation of this output, or else another output. */
  private Comparison compare(Dataset<Row> truths, JavaRDD<MeasuredPage> measured, String other) {
    Dataset<Row> earlier = store.read(TableName.EVALUATION).where(col("run_id").equalTo(other));
    if (!earlier.isEmpty()) {
      return new CompareJob(measured).run(other, CompareJob.values(earlier));
    }
    Map<TableName, Dataset<Row>> tables =
        SnapshotViews.select(OtherOutput.open(spark, other, request.settings().output()));
    Dataset<Row> matches = new PageMatching(spark).match(truths, tables.get(TableName.SOURCES));
    return new CompareJob(measured).run(other, CompareJob.values(measure(truths, matches, tables)));
  }

  private void write(JavaRDD<MeasuredPage> measured) {
    String id = runId;
    Dataset<Row> rows =
        spark.createDataFrame(
            measured.flatMap(page -> page.rows(id)), TableName.EVALUATION.schema());
    store
        .forRun(runId)
        .append(TableName.EVALUATION, rows.orderBy("truth_kind", "truth_id", "metric"), runId);
  }

  private EvaluationReport report(
      Map<TableName, Dataset<Row>> tables,
      Dataset<Row> truths,
      Dataset<Row> matches,
      JavaRDD<MeasuredPage> measured,
      Optional<Comparison> comparison) {
    Map<TruthGroup, EvaluationTally> groups =
        measured
            .mapToPair(page -> new Tuple2<>(page.group(), page.evaluation()))
            .aggregateByKey(new EvaluationTally(), EvaluationTally::add, EvaluationTally::add)
            .collectAsMap();
    Dataset<Row> ambiguous = matches.where("not twin and candidates > 1").select("truth_id");
    Dataset<Row> withoutPage =
        spark
            .createDataset(
                measured
                    .filter(page -> page.documentId() == null)
                    .map(page -> page.evaluation().truthId())
                    .rdd(),
                Encoders.STRING())
            .toDF("truth_id");
    Listing missing = listing(withoutPage.join(ambiguous, JoinColumns.TRUTH, "left_anti"));
    Listing unclear = listing(ambiguous);
    long all = groups.values().stream().mapToLong(EvaluationTally::pages).sum();
    return new EvaluationReport(
        runId,
        groups,
        all - missing.count() - unclear.count(),
        missing,
        unclear,
        listing(withoutTruth(tables, matches)),
        listing(truths.where("problem is not null").select("problem")),
        comparison);
  }

  /** Pages of the run that no truth is about, each by one place of its document. */
  private static Dataset<Row> withoutTruth(
      Map<TableName, Dataset<Row>> tables, Dataset<Row> matches) {
    Dataset<Row> known =
        matches
            .where("not twin")
            .select(col("document_id"), col("item_page").as("page_number"))
            .distinct();
    Dataset<Row> places =
        tables
            .get(TableName.SOURCES)
            .where("state <> 'replaced' and document_id is not null")
            .groupBy("document_id")
            .agg(min("uri").as("uri"));
    return tables
        .get(TableName.PAGES)
        .select("document_id", "page_number")
        .join(known, JoinColumns.PAGE, "left_anti")
        .join(places, "document_id")
        .select(concat(col("uri"), lit("#"), col("page_number")).as("page"));
  }

  private static Listing listing(Dataset<Row> texts) {
    List<String> first =
        texts
            .orderBy(col(texts.columns()[0]))
            .limit(Listing.SHOWN)
            .as(Encoders.STRING())
            .collectAsList();
    return new Listing(texts.count(), first);
  }
}
