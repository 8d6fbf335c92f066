package dev.platen.spark.assemble;

import dev.platen.spark.schema.TableName;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/**
 * What one pass over the page results gives: per page one row that holds its rows of every flat
 * table, per document one more. Each table is then read out of it.
 */
final class AssembledRows {

  /**
   * Tables of an assemble step in the order in which they are committed: {@code documents} first,
   * {@code pages} last, those between at once.
   */
  static final List<TableName> COMMIT_ORDER =
      List.of(
          TableName.DOCUMENTS,
          TableName.FAILURES,
          TableName.CHUNKS,
          TableName.BLOCKS,
          TableName.LINES,
          TableName.WORDS,
          TableName.TABLES,
          TableName.CELLS,
          TableName.PAGES);

  private AssembledRows() {}

  /** Those that are committed between the first and the last. */
  static List<TableName> between() {
    return COMMIT_ORDER.subList(1, COMMIT_ORDER.size() - 1);
  }

  /** One column per table, named like it: an array of that table's rows. */
  static StructType schema() {
    StructType schema = new StructType();
    for (TableName table : COMMIT_ORDER) {
      schema = schema.add(table.id(), new ArrayType(table.schema(), false), false);
    }
    return schema;
  }

  /** The rows of one table. */
  static Dataset<Row> of(Dataset<Row> assembled, TableName table) {
    return assembled.select(functions.explode(functions.col(table.id())).as("row")).select("row.*");
  }
}
