package dev.platen.spark.export;

import static org.apache.spark.sql.functions.broadcast;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the tables, as of one commit, for other tools. */
public final class ExportJob {

  /** Unknown ids that a message names. */
  private static final int NAMED = 10;

  private final SparkSession spark;
  private final TableStore store;
  private final ExportRequest request;

  public ExportJob(SparkSession spark, TableStore store, ExportRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @throws PipelineException (configuration) if the target holds something already, a document is
   *     unknown, or Spark lacks what the target's file system needs
   */
  public ExportReport run() {
    Map<TableName, Dataset<Row>> tables = new EnumMap<>(SnapshotViews.select(store));
    tables.keySet().removeIf(TableName::isInternal);
    if (!request.documents().isEmpty()) {
      restrict(tables);
    }
    try (ExportFolder folder =
        ExportFolder.begin(request.target(), spark.sparkContext().hadoopConfiguration())) {
      ExportReport report =
          switch (request.format()) {
            case PARQUET -> new ParquetExport(spark, folder).write(tables);
          };
      folder.publish();
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't export to " + request.target(), e);
    }
  }

  /** Leaves the rows of the documents that were asked for; tables that know no document go. */
  private void restrict(Map<TableName, Dataset<Row>> tables) {
    Dataset<Row> asked =
        spark.createDataset(request.documents(), Encoders.STRING()).toDF("document_id").distinct();
    List<String> found =
        tables
            .get(TableName.DOCUMENTS)
            .select("document_id")
            .join(broadcast(asked), "document_id")
            .as(Encoders.STRING())
            .collectAsList();
    Set<String> unknown = new TreeSet<>(request.documents());
    found.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%d of the documents asked for are not in %s: %s%s; platen query %s 'select document_id from documents' lists them"
              .formatted(
                  unknown.size(),
                  request.output(),
                  String.join(", ", unknown.stream().limit(NAMED).toList()),
                  unknown.size() > NAMED ? ", …" : "",
                  request.output()));
    }
    tables.keySet().removeIf(table -> !table.hasDocumentId());
    tables.replaceAll(
        (table, rows) -> rows.join(broadcast(asked), new String[] {"document_id"}, "left_semi"));
  }
}
