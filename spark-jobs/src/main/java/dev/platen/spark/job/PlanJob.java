package dev.platen.spark.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.inventory.InventoryRows;
import dev.platen.spark.inventory.Listing;
import dev.platen.spark.io.SourceListing;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Says what a run would do, from the listing and what is known of it; nothing is opened or written.
 *
 * <p>What was never inspected is estimated: its pages from its bytes, by the ratio of what is
 * known, or by a typical scan where nothing is. The time is from the speed of earlier runs, or from
 * a typical one.
 */
final class PlanJob {

  /** Bytes of a scanned page where nothing better is known. */
  private static final double TYPICAL_PAGE_BYTES = 150_000;

  /** Megapixels of a page where nothing better is known: A4 at 300 dpi. */
  private static final double TYPICAL_MEGAPIXELS = 8.7;

  /** Megapixels that a slot works off in a second where no run has measured it. */
  private static final double TYPICAL_SPEED = 4;

  private final SparkSession spark;
  private final PlanRequest request;

  PlanJob(SparkSession spark, PlanRequest request) {
    this.spark = spark;
    this.request = request;
  }

  PlanReport run() {
    PlatenSettings settings = request.settings();
    Path staging = staging();
    try (SourceListing listed =
        Inputs.list(spark, request.inputs(), request.inputsFrom(), settings.input(), output())) {
      Listing listing = Listing.write(spark, listed, staging);
      return report(listing.entries().where("failure is null"));
    } finally {
      delete(staging);
    }
  }

  private PlanReport report(Dataset<Row> listing) {
    Optional<TableStore> store = store();
    Dataset<Row> known =
        store
            .map(tables -> InventoryRows.latest(tables.read(TableName.INVENTORY)))
            .orElse(spark.createDataFrame(java.util.List.of(), InventoryRows.SCHEMA))
            .select(
                col("uri").as("known_uri"),
                col("bytes").as("known_bytes"),
                col("modified_at").as("known_modified_at"),
                col("document_id"),
                col("page_count"),
                col("pixels"));
    Dataset<Row> finished =
        store
            .map(
                tables -> tables.read(TableName.DOCUMENTS).select(col("document_id").as("done_id")))
            .orElse(
                spark.createDataFrame(
                    java.util.List.of(),
                    DataTypes.createStructType(
                        java.util.List.of(
                            DataTypes.createStructField("done_id", DataTypes.StringType, true)))));
    Row row =
        listing
            .join(
                known,
                col("uri")
                    .equalTo(col("known_uri"))
                    .and(col("bytes").equalTo(col("known_bytes")))
                    .and(col("modified_at").equalTo(col("known_modified_at"))),
                "left")
            .join(finished, col("document_id").equalTo(col("done_id")), "left")
            .agg(
                count(lit(1)),
                count(when(col("known_uri").isNull(), 1)),
                count(when(col("done_id").isNotNull(), 1)),
                sum(when(col("known_uri").isNull(), col("bytes"))),
                sum(when(col("done_id").isNull(), coalesce(col("page_count"), lit(0)))),
                sum(when(col("done_id").isNull(), coalesce(col("pixels"), lit(0L)))),
                sum(when(col("known_uri").isNotNull(), col("bytes"))),
                sum(coalesce(col("page_count"), lit(0))),
                sum(coalesce(col("pixels"), lit(0L))))
            .first();
    return estimate(row, store);
  }

  private PlanReport estimate(Row row, Optional<TableStore> store) {
    long sources = row.getLong(0);
    long uninspected = row.getLong(1);
    long finished = row.getLong(2);
    double knownPages = number(row, 7);
    double bytesPerPage = knownPages > 0 ? number(row, 6) / knownPages : TYPICAL_PAGE_BYTES;
    double megapixelsPerPage =
        knownPages > 0 ? number(row, 8) / 1e6 / knownPages : TYPICAL_MEGAPIXELS;
    double newPages = uninspected == 0 ? 0 : Math.max(uninspected, number(row, 3) / bytesPerPage);
    double pages = number(row, 4) + newPages;
    double megapixels = number(row, 5) / 1e6 + newPages * megapixelsPerPage;
    double speed = TYPICAL_SPEED * Cluster.of(spark).slots();
    double measured = store.map(PlanJob::measuredSpeed).orElse(0.0);
    double seconds = megapixels / (measured > 0 ? measured : speed);
    return new PlanReport(
        sources,
        uninspected,
        finished,
        sources - finished,
        Math.round(pages),
        Math.round(megapixels * 10) / 10.0,
        Duration.ofSeconds(Math.round(seconds)));
  }

  /** Megapixels per second of the runs so far; 0 if there are none. */
  private static double measuredSpeed(TableStore store) {
    Row row =
        store
            .read(TableName.RUNS)
            .where("megapixels > 0 and finished_at is not null")
            .selectExpr(
                "sum(megapixels)",
                "sum(timestampdiff(MILLISECOND, started_at, finished_at)) / 1000.0d")
            .first();
    return row.isNullAt(0) || row.isNullAt(1) || number(row, 1) <= 0
        ? 0
        : number(row, 0) / number(row, 1);
  }

  private static double number(Row row, int column) {
    return row.isNullAt(column) ? 0 : ((Number) row.get(column)).doubleValue();
  }

  private Optional<TableStore> store() {
    if (request.output().isEmpty()) {
      return Optional.empty();
    }
    TableStore store = TableStore.open(spark, request.output().get(), request.settings().output());
    return store.exists(TableName.PAGES) ? Optional.of(store) : Optional.empty();
  }

  /** A place that executors can read: beside the tables, or this machine's where there are none. */
  private Path staging() {
    if (request.output().isPresent() && store().isPresent()) {
      return new Path(request.output().get(), "_platen/staging/plan-" + System.nanoTime());
    }
    try {
      return new Path(Files.createTempDirectory("platen-plan-").toUri());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't make a temporary folder", e);
    }
  }

  private String output() {
    return request.output().orElse("/platen-plan-has-no-output");
  }

  private void delete(Path staging) {
    try {
      FileSystem files = staging.getFileSystem(spark.sparkContext().hadoopConfiguration());
      files.delete(staging, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't remove " + staging, e);
    }
  }
}
