package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_keys;
import static org.apache.spark.sql.functions.struct;

import dev.platen.spark.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One row a page with all that the tables have of it, nested. {@link PredictedPages} reads them.
 */
final class PredictionRows {

  /** Columns of each table that metrics need. */
  private static final Map<TableName, List<String>> PARTS =
      Map.of(
          TableName.LINES, List.of("line_index", "box", "polygon", "text"),
          TableName.WORDS,
              List.of(
                  "line_index",
                  "word_index",
                  "box",
                  "text",
                  "confidence",
                  "engine",
                  "alternative_engine",
                  "script",
                  "confidence_raw"),
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
    return all.join(nested(wanted), JoinColumns.PAGE, "left");
  }

  /**
   * The text of some pages: {@code document_id}, {@code page_number}, {@code text}.
   *
   * @param wanted columns {@code document_id} and {@code page_number}, among others
   */
  Dataset<Row> textOf(Dataset<Row> wanted) {
    Dataset<Row> pages = tables.get(TableName.PAGES).select("document_id", "page_number", "text");
    return wanted.join(pages, JoinColumns.PAGE);
  }

  /**
   * The rows of all parts, those of one page together, in no order. The tables are put under each
   * other and grouped once: to group and join each by itself costs a shuffle or two a table.
   */
  private Dataset<Row> nested(Dataset<Row> wanted) {
    List<TableName> parts = PARTS.keySet().stream().filter(tables::containsKey).sorted().toList();
    Dataset<Row> rows =
        parts.stream().map(part -> rows(part, parts)).reduce(Dataset::union).orElseThrow();
    List<Column> lists = parts.stream().map(part -> collect_list(part.id()).as(part.id())).toList();
    return rows.join(wanted, JoinColumns.PAGE, "left_semi")
        .groupBy("document_id", "page_number")
        .agg(lists.get(0), lists.subList(1, lists.size()).toArray(Column[]::new));
  }

  /** The rows of a table, in a column of its own; the columns of the other tables are null. */
  private Dataset<Row> rows(TableName table, List<TableName> parts) {
    List<Column> columns = new ArrayList<>(List.of(col("document_id"), col("page_number")));
    for (TableName part : parts) {
      Column nested =
          struct(PARTS.get(part).stream().map(name -> col(name)).toArray(Column[]::new));
      columns.add((part == table ? nested : lit(null).cast(type(part))).as(part.id()));
    }
    return tables.get(table).select(columns.toArray(Column[]::new));
  }

  private StructType type(TableName part) {
    StructType schema = tables.get(part).schema();
    List<StructField> fields = PARTS.get(part).stream().map(schema::apply).toList();
    return new StructType(fields.toArray(StructField[]::new));
  }
}
