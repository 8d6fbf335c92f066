package dev.platen.spark.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import dev.platen.export.view.BlockView;
import dev.platen.export.view.CellView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.FailureView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.export.view.WordView;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The tables under each other, document by document and page by page, for {@link ViewReader}.
 *
 * <p>One shuffle and one sort, both of which spill to disk: neither a long document nor a large
 * archive takes more memory than a short one. Each row has its record in the column of its part;
 * the other parts are null.
 */
final class ViewRows {

  /** Where a record comes within its page; the document itself comes before its first page. */
  enum Part {
    DOCUMENT(TableName.DOCUMENTS, DocumentView.class, "0", "0"),
    PAGE(TableName.PAGES, PageView.class, "0", "0"),
    BLOCK(TableName.BLOCKS, BlockView.class, "reading_order", "0"),
    LINE(TableName.LINES, LineView.class, "line_index", "0"),
    WORD(TableName.WORDS, WordView.class, "line_index", "word_index"),
    TABLE(TableName.TABLES, TableView.class, "substring_index(table_id, 't', -1)", "0"),
    CELL(TableName.CELLS, CellView.class, "row_index", "column_index"),
    FAILURE(TableName.FAILURES, FailureView.class, "0", "0");

    private final TableName table;
    private final Class<? extends Record> view;
    private final String first;
    private final String second;

    /**
     * @param first SQL by which the rows of a page are sorted; then by the second
     */
    Part(TableName table, Class<? extends Record> view, String first, String second) {
      this.table = table;
      this.view = view;
      this.first = first;
      this.second = second;
    }

    /** The column that has its record. */
    String column() {
      return table.id();
    }
  }

  /** Column of the document's record that leads to its bytes. */
  static final String SOURCE = "source";

  private static final String PART = "part";

  private static final String PROCESSED_AT =
      "date_format(to_utc_timestamp(processed_at, current_timezone()), \"yyyy-MM-dd'T'HH:mm:ss'Z'\")";

  private final Map<TableName, Dataset<Row>> tables;
  private final Dataset<Row> sources;

  /**
   * @param tables all that have a document id
   * @param inventory where documents lie
   * @param sources whether they are still there
   */
  ViewRows(Map<TableName, Dataset<Row>> tables, Dataset<Row> inventory, Dataset<Row> sources) {
    this.tables = tables;
    this.sources = places(inventory, sources);
  }

  /** One place for each document, one that was there at the last run if there is any. */
  private static Dataset<Row> places(Dataset<Row> inventory, Dataset<Row> sources) {
    Dataset<Row> states = sources.select(col("uri"), col("state").as("source_state"));
    Column gone = not(col("source_state").eqNullSafe("present"));
    return inventory
        .where("document_id is not null")
        .join(states, new String[] {"uri"}, "left")
        .groupBy("document_id")
        .agg(
            min(struct(
                    gone.as("gone"),
                    col("uri"),
                    col("bytes"),
                    col("modified_at"),
                    col("etag"),
                    col("position"),
                    col("document_id")))
                .as(SOURCE));
  }

  /** All rows, those of one document together and in order. */
  Dataset<Row> sorted(int partitions) {
    List<Part> parts =
        Arrays.stream(Part.values()).filter(part -> tables.containsKey(part.table)).toList();
    Dataset<Row> rows =
        parts.stream().map(part -> rows(part, parts)).reduce(Dataset::union).orElseThrow();
    return rows.repartition(partitions, col("document_id"))
        .sortWithinPartitions("document_id", "page_number", PART, "first", "second");
  }

  private Dataset<Row> rows(Part part, List<Part> parts) {
    Dataset<Row> table = source(part);
    List<Column> columns = new ArrayList<>();
    columns.add(col("document_id"));
    Column page = part == Part.DOCUMENT ? lit(0) : coalesce(col("page_number"), lit(0));
    columns.add(page.as("page_number"));
    columns.add(lit(part.ordinal()).as(PART));
    columns.add(expr(part.first).cast("int").as("first"));
    columns.add(expr(part.second).cast("int").as("second"));
    for (Part each : parts) {
      StructType type = wanted(each);
      Column[] fields = Arrays.stream(type.fieldNames()).map(n -> col(n)).toArray(Column[]::new);
      columns.add((each == part ? struct(fields) : lit(null).cast(type)).as(each.column()));
    }
    return table.where("document_id is not null").select(columns.toArray(Column[]::new));
  }

  /** The columns of a part's table that its view has a component for. */
  private StructType wanted(Part part) {
    List<String> names = new ArrayList<>(List.of(RecordCodec.of(part.view).schema().fieldNames()));
    names.add(SOURCE);
    return new StructType(
        Arrays.stream(source(part).schema().fields())
            .filter(field -> names.contains(field.name()))
            .toArray(StructField[]::new));
  }

  /** A table as the reader wants it. */
  private Dataset<Row> source(Part part) {
    Dataset<Row> table = tables.get(part.table);
    return part == Part.DOCUMENT
        ? table
            .join(sources, new String[] {"document_id"}, "left")
            .withColumn("processed_at", expr(PROCESSED_AT))
        : table;
  }
}
