package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;

/**
 * Parquet files with all columns and no rows, in the folders of empty tables.
 *
 * <p>Iceberg writes no file for no rows, and to DuckDB a folder without files is an error. With
 * this file, which Iceberg does not know, {@code read_parquet} finds an empty table instead.
 */
final class EmptyTableFiles {

  private static final String NAME = "empty.parquet";

  private final TableStore store;
  private final SparkToParquetSchemaConverter schemas;

  EmptyTableFiles(TableStore store) {
    this.store = store;
    // Timestamps as in Iceberg's files; Spark's default differs, and is a setting of the session.
    SparkSession session = store.spark().newSession();
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    this.schemas = new SparkToParquetSchemaConverter(session.sessionState().conf());
  }

  /** Whether a file in the folder of a table is one of these. */
  boolean contains(Path path) {
    return path.getName().equals(NAME);
  }

  /** Removes what a run left that was stopped while it made such a file. */
  void clear() throws IOException {
    Path work = work(TableName.values()[0]).getParent();
    files(work).delete(work, true);
  }

  /** Makes the file for an empty table, removes it from one that has rows. */
  void ensure(TableName table, boolean empty) throws IOException {
    Path file = new Path(store.folder(table), "data/" + NAME);
    FileSystem files = files(file);
    boolean present = files.exists(file);
    if (empty && !present) {
      write(table, files, file);
    } else if (!empty && present) {
      files.delete(file, false);
    }
  }

  private void write(TableName table, FileSystem files, Path file) throws IOException {
    Path work = work(table);
    ExampleParquetWriter.builder(HadoopOutputFile.fromPath(work, files.getConf()))
        .withType(schemas.convert(table.schema()))
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .build()
        .close();
    files.mkdirs(file.getParent());
    files.rename(work, file);
  }

  private Path work(TableName table) {
    return new Path(
        store.folder(table).getParent(), "_platen/empty/%s.parquet".formatted(table.id()));
  }

  private FileSystem files(Path path) throws IOException {
    return path.getFileSystem(store.spark().sparkContext().hadoopConfiguration());
  }
}
