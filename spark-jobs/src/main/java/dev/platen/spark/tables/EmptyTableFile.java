package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * A Parquet file with all columns and no rows in the folder of an empty table.
 *
 * <p>Iceberg writes no file for no rows, and to DuckDB a folder without files is an error. With
 * this file, which Iceberg does not know, {@code read_parquet} finds an empty table instead.
 */
final class EmptyTableFile {

  private static final String NAME = "empty.parquet";

  private final TableStore store;
  private final TableName table;
  private final FileSystem files;
  private final Path file;

  EmptyTableFile(TableStore store, TableName table, FileSystem files) {
    this.store = store;
    this.table = table;
    this.files = files;
    this.file = new Path(store.folder(table), "data/" + NAME);
  }

  boolean is(Path path) {
    return path.toUri().getPath().equals(file.toUri().getPath());
  }

  /** Makes the file for an empty table, removes it from one that has rows. */
  void ensure(boolean empty) throws IOException {
    boolean present = files.exists(file);
    if (empty && !present) {
      write();
    } else if (!empty && present) {
      files.delete(file, false);
    }
  }

  private void write() throws IOException {
    Path work = new Path(store.folder(table).getParent(), "_platen/empty/" + table.id());
    // Timestamps as in Iceberg's files; Spark's default differs, and is a setting of the session.
    SparkSession session = store.spark().newSession();
    session.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    session
        .createDataFrame(java.util.List.of(), table.schema())
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
