package dev.platen.spark.tables;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows as they were when they were first read, kept on the disks of executors until this is closed;
 * by column, so that reading a table out of them reads no other.
 *
 * <p>{@code persist} on the rows as they were computed would not do: whenever a table is written,
 * Spark computes all cached datasets anew that were read from it. A step that decides by {@code
 * documents} what to write, and writes {@code documents} first, would find nothing to do from then
 * on. So what is held has forgotten where it comes from.
 */
public final class HeldRows implements AutoCloseable {

  private final Dataset<Row> rows;

  private HeldRows(Dataset<Row> rows) {
    this.rows = rows;
  }

  /** Holds rows from the first time they are read. */
  public static HeldRows of(Dataset<Row> source) {
    return new HeldRows(
        source
            .sparkSession()
            .createDataFrame(source.javaRDD(), source.schema())
            .persist(StorageLevel.DISK_ONLY()));
  }

  /** The rows. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    rows.unpersist(false);
  }
}
