package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.struct;

import dev.platen.spark.schema.TableName;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row a page with all that the tables have of it, nested. {@link PredictedPages} reads them.
 */
final class PredictionRows {

  /** Columns of each table that metrics need. */
  private static final Map<TableName, List<String>> PARTS =
      Map.of(
          TableName.LINES, List.of("line_index", "box", "polygon", "text"),
          TableName.WORDS, List.of("line_index", "word_index", "box", "text", "confidence"),
          TableName.BLOCKS, List.of("reading_order", "type", "box", "polygon", "confidence"),
          TableName.TABLES, List.of("table_id", "box"),
          TableName.CELLS,
              List.of("table_id", "row_index", "column_index", "row_span", "column_span", "text"),
          TableName.FIELDS,
              List.of("field_id", "name", "group_name", "text", "number_value", "date_value"),
          TableName.FINDINGS, List.of("finding_id", "score", "box"));

  private final Map<TableName, Dataset<Row>> tables;

  PredictionRows(Map<TableName, Dataset<Row>> tables) {
    this.tables = tables;
  }

  /**
   * The rows of some pages. A page of a document that could not be opened has a row with the status
   * of the document; a page that the document does not have has none.
   *
   * @param wanted columns {@code document_id} and {@code page_number}, each page once
   */
  Dataset<Row> of(Dataset<Row> wanted) {
    Dataset<Row> documents =
        tables
            .get(TableName.DOCUMENTS)
            .select(
                col("document_id"),
                col("page_count"),
                col("status").as("document_status"),
                map_keys(col("fingerprint")).as("stages"));
    Dataset<Row> pages =
        tables
            .get(TableName.PAGES)
            .select("document_id", "page_number", "status", "width", "height", "text", "diagnosis");
    Dataset<Row> all =
        wanted
            .join(documents, "document_id")
            .join(pages, JoinColumns.PAGE, "left")
            .where("status is not null or (document_status = 'failed' and page_count is null)")
            .withColumn("status", coalesce(col("status"), col("document_status")));
    for (TableName table : TableName.values()) {
      if (PARTS.containsKey(table) && tables.containsKey(table)) {
        all = all.join(nested(table, wanted), JoinColumns.PAGE, "left");
      }
    }
    return all;
  }

  /** The rows of a table, those of one page together, in no order. */
  private Dataset<Row> nested(TableName table, Dataset<Row> wanted) {
    Column[] columns = PARTS.get(table).stream().map(name -> col(name)).toArray(Column[]::new);
    return tables
        .get(table)
        .join(wanted, JoinColumns.PAGE, "left_semi")
        .groupBy("document_id", "page_number")
        .agg(collect_list(struct(columns)).as(table.id()));
  }
}
