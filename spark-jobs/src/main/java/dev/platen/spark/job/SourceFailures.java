package dev.platen.spark.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.platen.failure.ErrorCode;
import dev.platen.spark.inventory.InventoryRows;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Rows of {@code failures} for places whose bytes were never read, which therefore have no document
 * id: unreadable folders, files that vanished, members of archives with unsafe names. They are made
 * anew from the inventory, in one commit with those that have a document id left as they are.
 */
final class SourceFailures {

  private final TableStore store;
  private final String runId;

  SourceFailures(TableStore store, String runId) {
    this.store = store;
    this.runId = runId;
  }

  /** Does nothing where they are as they should be: a commit costs more than to find out. */
  void update() {
    Dataset<Row> now =
        rows(
            InventoryRows.latest(store.read(TableName.INVENTORY))
                .where("failure is not null and document_id is null and state <> 'missing'"));
    Dataset<Row> present = store.read(TableName.FAILURES).where("document_id is null");
    if (differ(now, present)) {
      store.replaceUnidentified(TableName.FAILURES, now, runId + "-failures");
    }
  }

  private static boolean differ(Dataset<Row> some, Dataset<Row> others) {
    Column[] told = {col("uri"), col("stage"), col("code"), col("message"), col("attempts")};
    Dataset<Row> left = some.select(told);
    Dataset<Row> right = others.select(told);
    return !left.exceptAll(right).union(right.exceptAll(left)).isEmpty();
  }

  private static Dataset<Row> rows(Dataset<Row> inventory) {
    Column kind =
        udf((UDF1<String, String>) code -> ErrorCode.ofId(code).kind().id(), DataTypes.StringType)
            .apply(col("failure.code"));
    StructField[] fields = TableName.FAILURES.schema().fields();
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      columns[i] =
          (switch (fields[i].name()) {
                case "uri" -> col("uri");
                case "stage" -> col("failure.stage");
                case "code" -> col("failure.code");
                case "kind" -> kind;
                case "message" -> col("failure.message");
                case "attempts" -> coalesce(col("attempts"), lit(1));
                case "run_id" -> col("run_id");
                default -> lit(null);
              })
              .cast(fields[i].dataType())
              .as(fields[i].name());
    }
    return inventory.select(columns);
  }
}
