package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import dev.platen.config.PlatenSettings;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.inventory.InspectJob;
import dev.platen.spark.inventory.InventoryChanges;
import dev.platen.spark.inventory.InventoryDiff;
import dev.platen.spark.inventory.InventoryRows;
import dev.platen.spark.inventory.InventoryState;
import dev.platen.spark.inventory.Listing;
import dev.platen.spark.inventory.SourcesUpdate;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.io.SourceListing;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Lists inputs, inspects what is new or changed, and brings {@code inventory}, {@code sources} and
 * the failures of sources up to date. Called on the driver.
 */
final class InventoryPhase {

  private static final Logger LOG = LogManager.getLogger(InventoryPhase.class);

  private final SparkSession spark;
  private final TableStore store;
  private final RunRequest request;
  private final PlatenSettings settings;
  private final String runId;
  private final Instant startedAt;
  private final Path staging;
  private final FetchContext fetching;
  private final Fingerprints fingerprints;
  private final DigitiseCounters counters;

  InventoryPhase(
      SparkSession spark,
      TableStore store,
      RunRequest request,
      FetchContext fetching,
      Fingerprints fingerprints,
      DigitiseCounters counters,
      String runId,
      Instant startedAt) {
    this.spark = spark;
    this.store = store;
    this.request = request;
    this.settings = request.settings();
    this.fetching = fetching;
    this.fingerprints = fingerprints;
    this.counters = counters;
    this.runId = runId;
    this.startedAt = startedAt;
    this.staging = DeadRuns.staging(request.output(), runId);
  }

  /**
   * What the inputs of a run hold.
   *
   * @param documents rows of {@code inventory}: documents at listed places, one row each
   * @param sourcesListed files that were listed
   * @param documentsNew rows that this run added for documents
   * @param failedNow files, members and folders that failed in this run
   */
  record Result(Dataset<Row> documents, long sourcesListed, long documentsNew, long failedNow) {}

  /**
   * Does it.
   *
   * @param afterDeadRun whether the run before died, and may have left failures of sources untold
   */
  Result run(StopSignal stop, boolean afterDeadRun) {
    Listing listing;
    InventoryChanges changes;
    try (SourceListing listed =
        Inputs.list(
            spark, request.inputs(), request.inputsFrom(), settings.input(), request.output())) {
      listing = Listing.write(spark, listed, staging);
      changes =
          InventoryDiff.compare(
              listing.entries(),
              store.read(TableName.INVENTORY),
              listed.roots(),
              options(),
              staging.toString());
    }
    Map<String, Long> counts = changes.counts();
    LOG.info("{} files listed, changes: {}", listing.files(), counts);
    if (!counts.isEmpty()) {
      inspect(changes, stop);
    }
    updateSources(listing.entries());
    if (!counts.isEmpty() || afterDeadRun) {
      new SourceFailures(store, runId).update();
    }
    return result(listing, !counts.isEmpty());
  }

  /** Removes what the phase put into the staging folder; its datasets can't be read any more. */
  void close() {
    try {
      staging.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(staging, true);
    } catch (IOException e) {
      LOG.warn("Can't remove {}: {}", staging, e.toString());
    }
  }

  private InventoryDiff.Options options() {
    boolean retryInput =
        request
            .reprocess()
            .filter(what -> what == Reprocess.FAILED || what == Reprocess.ALL)
            .isPresent();
    return new InventoryDiff.Options(request.verify(), retryInput, settings.run().maxAttempts());
  }

  private void inspect(InventoryChanges changes, StopSignal stop) {
    store.append(TableName.INVENTORY, changes.settled(runId, startedAt), runId + "-listed");
    InspectJob job =
        new InspectJob(
            new WorkerInspector(settings, fingerprints.byStage(), counters), fetching, runId);
    int number = 0;
    List<Dataset<Row>> waves = InspectJob.waves(changes.toInspect());
    for (Dataset<Row> wave : waves) {
      if (stop.isRaised()) {
        return;
      }
      store.append(
          TableName.INVENTORY,
          job.run(wave, Instant.now()),
          "%s-inspected-%05d".formatted(runId, ++number));
    }
    FailPoint.AFTER_INVENTORY.reached();
  }

  private void updateSources(Dataset<Row> listing) {
    Dataset<Row> sources = store.read(TableName.SOURCES);
    Dataset<Row> rows =
        SourcesUpdate.rows(sources, store.read(TableName.INVENTORY), listing, startedAt)
            .withColumn("container", regexp_extract(col("uri"), "^(.*)!/", 1))
            .withColumn("container", when(col("container").notEqual(""), col("container")))
            .withColumn("run_id", lit(runId));
    store.overwrite(TableName.SOURCES, rows, runId + "-sources");
  }

  private Result result(Listing listing, boolean changed) {
    Dataset<Row> listed =
        listing.entries().where("failure is null").select(col("uri").as("listed_uri"));
    Column outermost = substring_index(col("uri"), "!/", 1);
    Dataset<Row> latest = InventoryRows.latest(store.read(TableName.INVENTORY));
    Column isDocument = col("state").equalTo(InventoryState.DOCUMENT.id());
    Dataset<Row> documents =
        latest
            .where(isDocument)
            .join(listed, outermost.equalTo(col("listed_uri")), "left_semi")
            .groupBy("document_id")
            .agg(min_by(struct(col("*")), col("uri")).as("row"))
            .select("row.*");
    if (!changed) {
      return new Result(documents, listing.files(), 0, 0);
    }
    Row ofRun =
        latest
            .where(col("run_id").equalTo(runId))
            .agg(count(when(isDocument, 1)), count(col("failure")))
            .first();
    return new Result(documents, listing.files(), ofRun.getLong(0), ofRun.getLong(1));
  }
}
