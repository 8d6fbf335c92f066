package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.platen.failure.ErrorCode;
import dev.platen.model.Stage;
import dev.platen.spark.io.InputRoots;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Holds a listing against the inventory: which files are new or changed, to be tried again, or
 * gone.
 *
 * <p>A file has changed if its size has, or its etag (where both have one), else its modification
 * time. One join; what is as it was leaves no trace, so that a night without new files costs the
 * join and nothing more.
 */
public final class InventoryDiff {

  /**
   * What is taken besides new and changed files.
   *
   * @param verify all of them, changed or not
   * @param retryInput failures that the document itself is to blame for
   * @param maxAttempts in how many runs a transient failure is tried
   */
  public record Options(boolean verify, boolean retryInput, int maxAttempts) {}

  private static final String MEMBER = "!/";

  private InventoryDiff() {}

  /**
   * Compares and keeps the differences in the staging folder.
   *
   * @param listing as {@link Listing} has it
   * @param inventory the table, with all its rows
   * @param roots what was looked through
   * @param staging a folder of this run; what it holds is replaced
   */
  public static InventoryChanges compare(
      Dataset<Row> listing,
      Dataset<Row> inventory,
      InputRoots roots,
      Options options,
      String staging) {
    Dataset<Row> known = known(inventory);
    Dataset<Row> retries = retries(inventory, options);
    Dataset<Row> compared =
        listing
            .as("now")
            .join(known.as("known"), col("now.uri").equalTo(col("known.known_uri")), "full_outer")
            .join(retries, col("known_uri").equalTo(col("retry_uri")), "left")
            .select(
                coalesce(col("uri"), col("known_uri")).as("uri"),
                coalesce(col("now.bytes"), col("known.bytes")).as("bytes"),
                coalesce(col("now.modified_at"), col("known.modified_at")).as("modified_at"),
                coalesce(col("now.etag"), col("known.etag")).as("etag"),
                col("now.failure").as("failure"),
                coalesce(col("retry_attempts"), lit(0)).as("attempts"),
                col("known.state").as("known_state"),
                change(roots, options).as("change"))
            .where(col("change").notEqual(InventoryChanges.NONE));
    String folder = staging + "/changes";
    compared.write().mode(SaveMode.Overwrite).parquet(folder);
    return new InventoryChanges(
        listing.sparkSession().read().schema(compared.schema()).parquet(folder), inventory);
  }

  /** What is known of each file; of the members of archives nothing need be. */
  private static Dataset<Row> known(Dataset<Row> inventory) {
    return InventoryRows.latest(
            inventory.where(col("container").isNull()),
            "uri",
            "bytes",
            "modified_at",
            "etag",
            "state",
            "failure")
        .where(col("state").notEqual(InventoryState.MISSING.id()))
        .select(
            col("uri").as("known_uri"),
            col("bytes"),
            col("modified_at"),
            col("etag"),
            col("state"),
            col("failure.stage").as("failed_stage"));
  }

  /** Files that failed, or of whose members some did, and that are to be tried again. */
  private static Dataset<Row> retries(Dataset<Row> inventory, Options options) {
    Column passing = col("failure.code").isin((Object[]) transientCodes());
    Column attempts = coalesce(col("attempts"), lit(0));
    Column again =
        passing
            .and(attempts.lt(options.maxAttempts()))
            .or(not(passing).and(lit(options.retryInput())));
    // Few rows have ever failed; only of those it must be found out whether they still do.
    Dataset<Row> suspects =
        inventory.where(col("failure").isNotNull()).select(col("uri").as("suspect")).distinct();
    Dataset<Row> rows = inventory.join(suspects, col("uri").equalTo(col("suspect")), "left_semi");
    return InventoryRows.latest(rows, "uri", "state", "failure", "attempts")
        .where(col("failure").isNotNull().and(again))
        .where(col("state").notEqual(InventoryState.MISSING.id()))
        .groupBy(substring_index(col("uri"), MEMBER, 1).as("retry_uri"))
        .agg(max(attempts).as("retry_attempts"));
  }

  private static Column change(InputRoots roots, Options options) {
    Column held =
        udf((UDF1<String, Boolean>) roots::hold, DataTypes.BooleanType).apply(col("known_uri"));
    Column etags = col("now.etag").isNotNull().and(col("known.etag").isNotNull());
    Column differs =
        col("now.bytes")
            .notEqual(col("known.bytes"))
            .or(
                when(etags, col("now.etag").notEqual(col("known.etag")))
                    .otherwise(col("now.modified_at").notEqual(col("known.modified_at"))));
    Column vanished = col("now.failure").getField("code").equalTo(ErrorCode.SOURCE_VANISHED.id());
    Column unread = col("failed_stage").equalTo(Stage.LIST.id());
    return when(
            col("now.failure").isNotNull(),
            when(col("known_uri").isNull().or(unread), InventoryChanges.UNLISTED)
                .when(vanished, InventoryChanges.VANISHED)
                .otherwise(InventoryChanges.UNREADABLE))
        .when(
            col("known_uri").isNull().or(unread.and(col("now.uri").isNotNull())),
            InventoryChanges.NEW)
        .when(
            col("now.uri").isNull(),
            when(held, InventoryChanges.VANISHED).otherwise(InventoryChanges.NONE))
        .when(coalesce(differs, lit(true)), InventoryChanges.CHANGED)
        .when(lit(options.verify()).or(col("retry_uri").isNotNull()), InventoryChanges.AGAIN)
        .otherwise(InventoryChanges.NONE);
  }

  private static String[] transientCodes() {
    return Arrays.stream(ErrorCode.values())
        .filter(ErrorCode::isTransient)
        .map(ErrorCode::id)
        .toArray(String[]::new);
  }
}
