package dev.platen.spark.tables;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows as they were when they were first read, kept on the disks of executors until this is closed.
 *
 * <p>{@code Dataset.persist} would not do: whenever a table is written, Spark computes all cached
 * datasets anew that were read from it. A step that decides by {@code documents} what to write, and
 * writes {@code documents} first, would find nothing to do from then on.
 */
public final class HeldRows implements AutoCloseable {

  private final JavaRDD<Row> held;
  private final Dataset<Row> rows;

  private HeldRows(JavaRDD<Row> held, Dataset<Row> rows) {
    this.held = held;
    this.rows = rows;
  }

  /** Holds rows from the first time they are read. */
  public static HeldRows of(Dataset<Row> source) {
    JavaRDD<Row> held = source.javaRDD().persist(StorageLevel.DISK_ONLY());
    return new HeldRows(held, source.sparkSession().createDataFrame(held, source.schema()));
  }

  /** The rows. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    held.unpersist(false);
  }
}
