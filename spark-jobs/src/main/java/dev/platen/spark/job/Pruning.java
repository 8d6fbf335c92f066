package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import dev.platen.spark.inventory.SourcesUpdate;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.HeldRows;
import dev.platen.spark.tables.TableStore;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Removes the documents that are at none of the places any more where they were seen: their files
 * are gone, or hold something else. Called on the driver, after {@code sources} is up to date.
 */
final class Pruning {

  private static final Logger LOG = LogManager.getLogger(Pruning.class);

  private final TableStore store;
  private final String runId;

  Pruning(TableStore store, String runId) {
    this.store = store;
    this.runId = runId;
  }

  /**
   * Removes them from all tables.
   *
   * @param sourcesListed files that the run has listed; if there were none, nothing is removed: a
   *     disk that is not mounted looks like an empty folder
   * @return how many documents
   */
  long run(long sourcesListed) {
    if (sourcesListed == 0) {
      LOG.warn("Nothing was listed, so nothing is pruned; platen forget removes single documents");
      return 0;
    }
    Dataset<Row> gone =
        store
            .read(TableName.SOURCES)
            .groupBy("document_id")
            .agg(max(col("state").equalTo(SourcesUpdate.PRESENT)).as("present"))
            .where(not(col("present")))
            .select("document_id");
    // Held: the rows that say so are among the first to go.
    try (HeldRows held = HeldRows.of(gone)) {
      long documents = held.rows().count();
      if (documents > 0) {
        store.forget(held.rows(), runId + "-pruned");
        LOG.info("{} documents pruned: nothing holds them any more", documents);
      }
      return documents;
    }
  }
}
