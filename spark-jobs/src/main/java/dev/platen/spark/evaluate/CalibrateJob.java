package dev.platen.spark.evaluate;

import dev.platen.calibrate.CalibrationSample;
import dev.platen.calibrate.Calibrator;
import dev.platen.calibrate.PageOutcomes;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableStore;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Fits confidence and routing on the pages of an output that have truth. Reads tables, writes none.
 */
public final class CalibrateJob {

  private final SparkSession spark;
  private final TableStore store;
  private final CalibrateRequest request;

  public CalibrateJob(SparkSession spark, TableStore store, CalibrateRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  /**
   * Fits.
   *
   * @throws PipelineException (configuration) if the output has no words that truth is known of
   */
  public Calibrator.Result run() {
    Map<TableName, Dataset<Row>> tables = SnapshotViews.select(store);
    Dataset<Row> truths =
        TruthRows.read(spark, request.truth()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> matches = new PageMatching(spark).match(truths, tables.get(TableName.SOURCES));
      CalibrationSample sample =
          new JoinedPages(truths, matches.where("candidates = 1"), new PredictionRows(tables))
              .outcomes()
              .treeAggregate(new CalibrationSample(), CalibrateJob::with, CalibrateJob::together);
      if (sample.sources().isEmpty()) {
        throw new PipelineException(
            ErrorCode.CONFIGURATION,
            ("None of the words in %s can be compared with the truth in %s. Pages that an older"
                    + " Platen read need to be read again: run with --reprocess all")
                .formatted(request.output(), request.truth()));
      }
      return Calibrator.fit(sample, CalibrationFile.of(request.settings().ocr()));
    } finally {
      truths.unpersist();
    }
  }

  private static CalibrationSample with(CalibrationSample sample, PageOutcomes page) {
    return sample.add(page);
  }

  private static CalibrationSample together(CalibrationSample one, CalibrationSample other) {
    return one.add(other);
  }
}
