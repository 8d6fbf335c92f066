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
 * Holds a listing against the inventory: which files are new or changed, to be tried again, or gone.
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
  private static final String ANY_TRANSIENT =
      "(" + String.join("|", transientCodes()) + ")";

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
    Dataset<Row> latest =
        InventoryRows.latest(
            inventory,
            "uri",
            "container",
            "bytes",
            "modified_at",
            "etag",
            "state",
            "failure",
            "attempts");
    Dataset<Row> known = known(latest, options);
    Dataset<Row> compared =
        listing
            .as("now")
            .join(known.as("known"), col("now.uri").equalTo(col("known.known_uri")), "full_outer")
            .select(
                coalesce(col("uri"), col("known_uri")).as("uri"),
                coalesce(col("now.bytes"), col("known.bytes")).as("bytes"),
                coalesce(col("now.modified_at"), col("known.modified_at")).as("modified_at"),
                coalesce(col("now.etag"), col("known.etag")).as("etag"),
                col("now.failure").as("failure"),
                coalesce(col("known.attempts"), lit(0)).as("attempts"),
                col("known.state").as("known_state"),
                change(roots, options).as("change"))
            .where(col("change").notEqual(InventoryChanges.NONE));
    String folder = staging + "/changes";
    compared.write().mode(SaveMode.Overwrite).parquet(folder);
    return new InventoryChanges(
        listing.sparkSession().read().schema(compared.schema()).parquet(folder), inventory);
  }

  /** A row per file; what is known of the members of an archive is a matter of the archive. */
  private static Dataset<Row> known(Dataset<Row> latest, Options options) {
    Column top = substring_index(col("uri"), MEMBER, 1);
    Column code = coalesce(col("failure.code"), lit(""));
    Column passing = code.rlike("^" + ANY_TRANSIENT + "$");
    Column retry =
        col("state")
            .notEqual(InventoryState.MISSING.id())
            .and(col("failure").isNotNull())
            .and(
                passing
                    .and(coalesce(col("attempts"), lit(0)).lt(options.maxAttempts()))
                    .or(not(passing).and(lit(options.retryInput()))));
    Column own = col("container").isNull();
    return latest
        .groupBy(top.as("known_uri"))
        .agg(
            max(when(own, col("bytes"))).as("bytes"),
            max(when(own, col("modified_at"))).as("modified_at"),
            max(when(own, col("etag"))).as("etag"),
            max(when(own, col("state"))).as("state"),
            max(when(own, col("failure.stage"))).as("failed_stage"),
            max(when(retry, col("attempts"))).as("attempts"),
            max(retry).as("retry"))
        .where(col("state").notEqual(InventoryState.MISSING.id()));
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
    Column vanished =
        col("now.failure").getField("code").equalTo(ErrorCode.SOURCE_VANISHED.id());
    Column unread = col("failed_stage").equalTo(Stage.LIST.id());
    return when(
            col("now.failure").isNotNull(),
            when(col("known_uri").isNull().or(unread), InventoryChanges.UNLISTED)
                .when(vanished, InventoryChanges.VANISHED)
                .otherwise(InventoryChanges.UNREADABLE))
        .when(col("known_uri").isNull().or(unread.and(col("now.uri").isNotNull())),
            InventoryChanges.NEW)
        .when(
            col("now.uri").isNull(),
            when(held, InventoryChanges.VANISHED).otherwise(InventoryChanges.NONE))
        .when(coalesce(differs, lit(true)), InventoryChanges.CHANGED)
        .when(lit(options.verify()).or(col("retry")), InventoryChanges.AGAIN)
        .otherwise(InventoryChanges.NONE);
  }

  private static String[] transientCodes() {
    return Arrays.stream(ErrorCode.values())
        .filter(ErrorCode::isTransient)
        .map(ErrorCode::id)
        .toArray(String[]::new);
  }
}
