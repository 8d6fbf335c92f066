package dev.platen.spark.export;

import static org.apache.spark.sql.functions.broadcast;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables as of one commit, with all documents or those that were asked for. */
final class ChosenTables {

  /** Unknown ids that a message names. */
  private static final int NAMED = 10;

  private final Map<TableName, Dataset<Row>> all;
  private final Map<TableName, Dataset<Row>> chosen;

  private ChosenTables(Map<TableName, Dataset<Row>> all, Map<TableName, Dataset<Row>> chosen) {
    this.all = all;
    this.chosen = chosen;
  }

  /**
   * Chooses.
   *
   * @param output folder of the tables, for messages
   * @param documents ids; empty for all
   * @throws PipelineException (configuration) if a document is unknown
   */
  static ChosenTables of(
      SparkSession spark, TableStore store, String output, List<String> documents) {
    Map<TableName, Dataset<Row>> all = SnapshotViews.select(store);
    Map<TableName, Dataset<Row>> chosen = new EnumMap<>(all);
    chosen.keySet().removeIf(TableName::isInternal);
    if (!documents.isEmpty()) {
      restrict(chosen, spark, output, documents);
    }
    return new ChosenTables(all, chosen);
  }

  /** Leaves the rows of the documents that were asked for; tables that know no document go. */
  private static void restrict(
      Map<TableName, Dataset<Row>> tables,
      SparkSession spark,
      String output,
      List<String> documents) {
    Dataset<Row> asked =
        spark.createDataset(documents, Encoders.STRING()).toDF("document_id").distinct();
    List<String> found =
        tables
            .get(TableName.DOCUMENTS)
            .select("document_id")
            .join(broadcast(asked), "document_id")
            .as(Encoders.STRING())
            .collectAsList();
    Set<String> unknown = new TreeSet<>(documents);
    found.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%d of the documents asked for are not in %s: %s%s; platen query %s 'select document_id from documents' lists them"
              .formatted(
                  unknown.size(),
                  output,
                  String.join(", ", unknown.stream().limit(NAMED).toList()),
                  unknown.size() > NAMED ? ", …" : "",
                  output));
    }
    tables.keySet().removeIf(table -> !table.hasDocumentId());
    tables.replaceAll(
        (table, rows) -> rows.join(broadcast(asked), new String[] {"document_id"}, "left_semi"));
  }

  /** What leaves: no internal tables; of some documents, only tables that know documents. */
  Map<TableName, Dataset<Row>> tables() {
    return chosen;
  }

  /** A whole table, whatever was chosen. */
  Dataset<Row> whole(TableName table) {
    return all.get(table);
  }
}
