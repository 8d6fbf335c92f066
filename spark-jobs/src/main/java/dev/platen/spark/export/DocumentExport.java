package dev.platen.spark.export;

import dev.platen.config.PlatenSettings;
import dev.platen.export.DocumentForm;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.LongFunction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Documents as files, one document at a time in each task. */
final class DocumentExport {

  /** Pages that one task writes, about. */
  private static final long PAGES_PER_TASK = 2_000;

  /** Tasks at most: more cost more to keep track of than they save. */
  private static final int MOST_TASKS = 10_000;

  private final SparkSession spark;
  private final PlatenSettings settings;
  private final DocumentForm form;

  DocumentExport(SparkSession spark, PlatenSettings settings, DocumentForm form) {
    this.spark = spark;
    this.settings = settings;
    this.form = form;
  }

  /**
   * What is done with the list of documents.
   *
   * @param <T> what comes of it
   */
  interface Listing<T> {
    T of(Iterator<ExportedDocument> written) throws IOException;
  }

  /**
   * Writes all documents; then they are listed, by name.
   *
   * @param target where so many documents go
   */
  <T> T write(ChosenTables tables, LongFunction<ExportTarget> target, Listing<T> listing)
      throws IOException {
    long documents = tables.tables().get(TableName.DOCUMENTS).count();
    long pages = tables.tables().get(TableName.PAGES).count();
    FetchContext fetching =
        new FetchContext(
            spark.sparkContext().hadoopConfiguration(),
            settings.worker().spool(),
            settings.input(),
            settings.limits());
    ViewRows rows =
        new ViewRows(
            tables.tables(), tables.whole(TableName.INVENTORY), tables.whole(TableName.SOURCES));
    JavaRDD<ExportedDocument> written =
        rows.sorted(tasks(documents, pages))
            .toJavaRDD()
            .mapPartitions(
                new ExportTask(form, target.apply(documents), fetching, settings.decode()))
            .persist(StorageLevel.DISK_ONLY());
    try {
      // All tasks at once; what follows goes through their results one partition at a time.
      written.count();
      return listing.of(
          written
              .sortBy(document -> document.name() + document.documentId(), true, 1)
              .toLocalIterator());
    } finally {
      written.unpersist(false);
    }
  }

  private int tasks(long documents, long pages) {
    long slots = spark.sparkContext().defaultParallelism();
    long wanted = Math.max(2 * slots, pages / PAGES_PER_TASK);
    return (int) Math.max(1, Math.min(Math.min(documents, wanted), MOST_TASKS));
  }
}
