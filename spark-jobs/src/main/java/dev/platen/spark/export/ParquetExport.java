package dev.platen.spark.export;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables as plain Parquet, a folder each.
 *
 * <p>On S3A by the magic committer: tasks upload straight to their place, and the job completes the
 * uploads; nothing is renamed, which there would be a copy. Spark reaches it through the classes of
 * its module {@code spark-hadoop-cloud}.
 */
final class ParquetExport {

  private static final String PROTOCOL_SETTING = "spark.sql.sources.commitProtocolClass";
  private static final String COMMITTER_SETTING = "spark.sql.parquet.output.committer.class";
  private static final String CLOUD = "org.apache.spark.internal.io.cloud.";
  private static final String PROTOCOL = CLOUD + "PathOutputCommitProtocol";
  private static final String COMMITTER = CLOUD + "BindingParquetOutputCommitter";

  private final SparkSession spark;
  private final ExportFolder folder;

  ParquetExport(SparkSession spark, ExportFolder folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /**
   * Writes all tables, those without rows too.
   *
   * @throws PipelineException (configuration) if the target is S3A and the committer is missing
   */
  ExportReport write(Map<TableName, Dataset<Row>> tables) throws IOException {
    if (folder.isObjectStore()) {
      useMagicCommitter();
    }
    long documents = 0;
    long rows = 0;
    ExportFolder.Extent extent = new ExportFolder.Extent(0, 0);
    for (Map.Entry<TableName, Dataset<Row>> table : tables.entrySet()) {
      Path place = new Path(folder.folder(), table.getKey().id());
      writer(table.getValue()).parquet(place.toString());
      // Parquet's footers have the counts.
      long written = spark.read().parquet(place.toString()).count();
      rows += written;
      if (table.getKey() == TableName.DOCUMENTS) {
        documents = written;
      }
      ExportFolder.Extent here = folder.extent(place);
      extent =
          new ExportFolder.Extent(extent.files() + here.files(), extent.bytes() + here.bytes());
    }
    return ExportReport.whole(documents, rows, extent.files(), extent.bytes());
  }

  private DataFrameWriter<Row> writer(Dataset<Row> rows) {
    DataFrameWriter<Row> writer = rows.write().option("compression", "zstd");
    return folder.isObjectStore() ? writer.option("fs.s3a.committer.name", "magic") : writer;
  }

  private void useMagicCommitter() {
    try {
      Class.forName(PROTOCOL, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          ("Exports to s3a: need Spark's module for object stores; add it with --packages"
                  + " org.apache.spark:spark-hadoop-cloud_2.13:%s")
              .formatted(spark.version()),
          e);
    }
    spark.conf().set(PROTOCOL_SETTING, PROTOCOL);
    spark.conf().set(COMMITTER_SETTING, COMMITTER);
  }
}
