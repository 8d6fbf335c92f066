package dev.platen.spark.tables;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/**
 * The tables as Iceberg's own objects: their snapshots, branches and lists of files, read and
 * changed on the driver. Each query of Spark's for the same costs a hundred times what it reads.
 */
final class TableCatalog {

  private final SparkSession spark;
  private final CatalogNames names;

  TableCatalog(SparkSession spark, CatalogNames names) {
    this.spark = spark;
    this.names = names;
  }

  /**
   * A table as it is now.
   *
   * @throws PipelineException (internal) if it is gone
   */
  Table load(TableName table) {
    try {
      return Spark3Util.loadIcebergTable(spark, names.table(table));
    } catch (NoSuchTableException | ParseException e) {
      throw new PipelineException(
          ErrorCode.INTERNAL, "Table %s is gone: %s".formatted(table.id(), e.getMessage()), e);
    }
  }

  /** The sizes in bytes of the data files that hold a table's rows as they are now. */
  List<Long> fileSizes(TableName table) {
    List<Long> sizes = new ArrayList<>();
    try (CloseableIterable<FileScanTask> files = load(table).newScan().planFiles()) {
      files.forEach(file -> sizes.add(file.file().fileSizeInBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes;
  }
}
