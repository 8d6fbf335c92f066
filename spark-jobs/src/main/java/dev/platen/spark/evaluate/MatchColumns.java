package dev.platen.spark.evaluate;

import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns by which truth finds its page, on the way from one step to the next. */
final class MatchColumns {

  private static final Map<String, DataType> TYPES =
      Map.ofEntries(
          // Place of a truth file, and why it can't be used.
          Map.entry("file", DataTypes.StringType),
          Map.entry("problem", DataTypes.StringType),
          // The truth, its id, whether its clean twin is meant, and the page in the document.
          Map.entry("truth", DataTypes.BinaryType),
          Map.entry("truth_id", DataTypes.StringType),
          Map.entry("twin", DataTypes.BooleanType),
          Map.entry("item_page", DataTypes.IntegerType),
          // A place of a document.
          Map.entry("uri", DataTypes.StringType),
          Map.entry("source_document", DataTypes.StringType),
          // What both must share to be compared, and in how many parts their paths agree.
          Map.entry("key", DataTypes.StringType),
          Map.entry("fit", DataTypes.IntegerType));

  private MatchColumns() {}

  /** The named columns, in that order. */
  static StructType schema(String... columns) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, TYPES.get(column));
    }
    return schema;
  }
}
