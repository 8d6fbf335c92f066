package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import dev.platen.failure.ErrorCode;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The table {@code sources} after a run: one row for each document at each place it was seen at.
 *
 * <p>A document is {@code present} where the inventory has it now, {@code missing} where there is
 * nothing any more, and {@code replaced} where there is something else. Places that can't be read
 * at the moment, or that no input of the run took in, stay as they were.
 */
public final class SourcesUpdate {

  /** The columns, in order. */
  public static final StructType SCHEMA =
      new StructType()
          .add("uri", DataTypes.StringType)
          .add("document_id", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified_at", DataTypes.TimestampType)
          .add("first_seen", DataTypes.TimestampType)
          .add("last_seen", DataTypes.TimestampType)
          .add("state", DataTypes.StringType);

  /** State of a document that is where it was seen. */
  public static final String PRESENT = "present";

  private static final String REPLACED = "replaced";
  private static final String MISSING = "missing";

  private SourcesUpdate() {}

  /**
   * All rows of the table.
   *
   * @param sources the table as it was; may be empty
   * @param inventory the table, with all its rows
   * @param listing as {@link Listing} has it: what of it is listed has been seen
   * @param seenAt the time of the run
   */
  public static Dataset<Row> rows(
      Dataset<Row> sources, Dataset<Row> inventory, Dataset<Row> listing, Instant seenAt) {
    return compared(sources, inventory, listing, seenAt).select(columns());
  }

  /** Of those rows the ones that differ in more than {@code last_seen}; empty on a quiet night. */
  public static Dataset<Row> changedRows(
      Dataset<Row> sources, Dataset<Row> inventory, Dataset<Row> listing, Instant seenAt) {
    Column same =
        col("state")
            .eqNullSafe(col("old_state"))
            .and(col("bytes").eqNullSafe(col("old_bytes")))
            .and(col("modified_at").eqNullSafe(col("old_modified_at")));
    return compared(sources, inventory, listing, seenAt).where(not(same)).select(columns());
  }

  private static Column[] columns() {
    return Arrays.stream(SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Dataset<Row> compared(
      Dataset<Row> sources, Dataset<Row> inventory, Dataset<Row> listing, Instant seenAt) {
    Dataset<Row> latest =
        InventoryRows.latest(
            inventory, "uri", "document_id", "bytes", "modified_at", "state", "failure");
    Dataset<Row> now =
        latest
            .where(col("state").equalTo(InventoryState.DOCUMENT.id()))
            .select(
                col("uri").as("now_uri"),
                col("document_id").as("now_id"),
                col("bytes").as("now_bytes"),
                col("modified_at").as("now_modified_at"));
    Dataset<Row> joined =
        sources
            .withColumnsRenamed(
                java.util.Map.of(
                    "uri", "old_uri",
                    "document_id", "old_id",
                    "bytes", "old_bytes",
                    "modified_at", "old_modified_at",
                    "first_seen", "old_first_seen",
                    "last_seen", "old_last_seen",
                    "state", "old_state"))
            .join(
                now,
                col("old_uri").equalTo(col("now_uri")).and(col("old_id").equalTo(col("now_id"))),
                "full_outer")
            .withColumn("uri", coalesce(col("now_uri"), col("old_uri")))
            .withColumn("document_id", coalesce(col("now_id"), col("old_id")))
            .withColumn("bytes", coalesce(col("now_bytes"), col("old_bytes")))
            .withColumn("modified_at", coalesce(col("now_modified_at"), col("old_modified_at")));
    Dataset<Row> fate = latest.select(col("uri").as("fate_uri"), fate().as("fate"));
    Dataset<Row> seen =
        listing.where(col("failure").isNull()).select(col("uri").as("seen_uri")).distinct();
    Column seenNow = col("now_uri").isNotNull().and(col("seen_uri").isNotNull());
    return joined
        .join(fate, col("uri").equalTo(col("fate_uri")), "left")
        .join(seen, substring_index(col("uri"), "!/", 1).equalTo(col("seen_uri")), "left")
        .withColumn("first_seen", coalesce(col("old_first_seen"), lit(seenAt)))
        .withColumn(
            "last_seen",
            when(seenNow, lit(seenAt)).otherwise(coalesce(col("old_last_seen"), lit(seenAt))))
        .withColumn(
            "state",
            when(col("now_uri").isNotNull(), PRESENT)
                .when(col("fate").isNotNull().and(col("fate").notEqual(PRESENT)), col("fate"))
                .otherwise(col("old_state")));
  }

  /** What became of the documents that a uri had and has no more. */
  private static Column fate() {
    Object[] passing =
        Arrays.stream(ErrorCode.values())
            .filter(ErrorCode::isTransient)
            .map(ErrorCode::id)
            .toArray();
    Column unclear =
        col("state").equalTo(InventoryState.FAILED.id()).and(col("failure.code").isin(passing));
    return when(col("state").equalTo(InventoryState.MISSING.id()), MISSING)
        .when(unclear, PRESENT)
        .otherwise(REPLACED);
  }
}
