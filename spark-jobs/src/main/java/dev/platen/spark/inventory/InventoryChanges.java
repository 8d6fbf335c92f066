package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** What {@link InventoryDiff} found, kept in a staging folder. */
public final class InventoryChanges {

  /** As it was; not kept. */
  static final String NONE = "none";

  /** Never seen, or never read. */
  static final String NEW = "new";

  /** Other bytes than before. */
  static final String CHANGED = "changed";

  /** As it was, but to be looked into again. */
  static final String AGAIN = "again";

  /** Known, and gone now. */
  static final String VANISHED = "vanished";

  /** Not known, and can't be listed. */
  static final String UNLISTED = "unlisted";

  /** Known, and can't be listed at the moment; what is known stays. */
  static final String UNREADABLE = "unreadable";

  private final Dataset<Row> changes;
  private final Dataset<Row> inventory;

  InventoryChanges(Dataset<Row> changes, Dataset<Row> inventory) {
    this.changes = changes;
    this.inventory = inventory;
  }

  /** How many files there are of each kind of change, sorted by name. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : changes.groupBy("change").count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  /** What {@link InspectJob} must look into: uri, bytes, modified_at, etag, attempts. */
  public Dataset<Row> toInspect() {
    return changes
        .where(col("change").isin(NEW, CHANGED, AGAIN))
        .select(
            col("uri"),
            col("bytes"),
            col("modified_at"),
            col("etag"),
            when(col("change").equalTo(AGAIN), col("attempts")).otherwise(lit(0)).as("attempts"));
  }

  /** All that could not be listed, for the table {@code failures}: uri, failure. */
  public Dataset<Row> failures() {
    return changes.where(col("failure").isNotNull()).select("uri", "failure");
  }

  /**
   * Rows to add to {@code inventory} before anything is inspected: what is gone, what could not be
   * listed, and, as gone for the moment, archives that are to be inspected again, with their
   * members. So a run that dies on the way leaves an archive that looks new, not half of one.
   *
   * @param at the time that the rows bear; not later than that of the inspection
   */
  public Dataset<Row> settled(String runId, Instant at) {
    Dataset<Row> failed =
        rows(
            changes.where(col("change").equalTo(UNLISTED)),
            Map.of(
                "uri", col("uri"),
                "failure", col("failure"),
                "attempts", col("attempts").plus(1)),
            InventoryState.FAILED,
            runId,
            at);
    Column stale =
        col("change")
            .equalTo(VANISHED)
            .or(
                col("change")
                    .isin(CHANGED, AGAIN)
                    .and(col("known_state").equalTo(InventoryState.ARCHIVE.id())));
    Dataset<Row> tops = changes.where(stale).select(col("uri").as("top"));
    Dataset<Row> gone =
        InventoryRows.latest(
                inventory, "uri", "container", "position", "bytes", "modified_at", "etag", "state")
            .where(col("state").notEqual(InventoryState.MISSING.id()))
            .join(tops, substring_index(col("uri"), "!/", 1).equalTo(col("top")), "left_semi");
    Dataset<Row> missing =
        rows(
            gone,
            Map.of(
                "uri", col("uri"),
                "container", col("container"),
                "position", col("position"),
                "bytes", col("bytes"),
                "modified_at", col("modified_at"),
                "etag", col("etag")),
            InventoryState.MISSING,
            runId,
            at);
    return failed.unionByName(missing);
  }

  private static Dataset<Row> rows(
      Dataset<Row> from,
      Map<String, Column> given,
      InventoryState state,
      String runId,
      Instant at) {
    Map<String, Column> columns = new TreeMap<>(given);
    columns.put("state", lit(state.id()));
    columns.put("run_id", lit(runId));
    columns.put("inspected_at", lit(at));
    Column[] all = new Column[InventoryRows.SCHEMA.length()];
    int i = 0;
    for (StructField field : InventoryRows.SCHEMA.fields()) {
      all[i++] =
          columns.getOrDefault(field.name(), lit(null)).cast(field.dataType()).as(field.name());
    }
    return from.select(all);
  }
}
