package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Parquet files with all columns and no rows, in the folders of empty tables.
 *
 * <p>Iceberg writes no file for no rows, and to DuckDB a folder without files is an error. With
 * this file, which Iceberg does not know, {@code read_parquet} finds an empty table instead.
 */
final class EmptyTableFiles {

  private static final String NAME = "empty.parquet";

  private final TableStore store;
  private final SparkSession session;

  EmptyTableFiles(TableStore store) {
    this.store = store;
    // Timestamps as in Iceberg's files; Spark's default differs, and is a setting of the session.
    this.session = store.spark().newSession();
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
  }

  /** Whether a file in the folder of a table is one of these. */
  boolean contains(Path path) {
    return path.getName().equals(NAME);
  }

  /** Makes the file for an empty table, removes it from one that has rows. */
  void ensure(TableName table, boolean empty) throws IOException {
    Path file = new Path(store.folder(table), "data/" + NAME);
    FileSystem files = file.getFileSystem(session.sparkContext().hadoopConfiguration());
    boolean present = files.exists(file);
    if (empty && !present) {
      write(table, files, file);
    } else if (!empty && present) {
      files.delete(file, false);
    }
  }

  private void write(TableName table, FileSystem files, Path file) throws IOException {
    Path work = new Path(store.folder(table).getParent(), "_platen/empty/" + table.id());
    session
        .createDataFrame(List.of(), table.schema())
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(work.toString());
    files.mkdirs(file.getParent());
    for (FileStatus part : files.listStatus(work)) {
      if (part.getPath().getName().endsWith(".parquet")) {
        files.rename(part.getPath(), file);
      }
    }
    files.delete(work, true);
  }
}
