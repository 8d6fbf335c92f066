package dev.platen.spark.tables;

import static org.apache.spark.sql.functions.col;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Brings rows into the columns of a table. */
final class RowConformity {

  private RowConformity() {}

  /**
   * The rows with the columns of the table in its order; values that are not nested are cast.
   *
   * @throws PipelineException (internal) if a column is missing, or is not one of the table's
   */
  static Dataset<Row> conform(Dataset<Row> rows, TableName table) {
    StructType wanted = table.schema();
    List<String> given = Arrays.asList(rows.columns());
    List<String> missing = new ArrayList<>(Arrays.asList(wanted.fieldNames()));
    missing.removeAll(given);
    List<String> unknown = new ArrayList<>(given);
    unknown.removeAll(Arrays.asList(wanted.fieldNames()));
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new PipelineException(
          ErrorCode.INTERNAL,
          "Rows for table %s lack the columns %s and have the unknown columns %s"
              .formatted(table.id(), missing, unknown));
    }
    return rows.select(
        Arrays.stream(wanted.fields())
            .map(field -> cast(field, rows.schema().apply(field.name()).dataType()))
            .toArray(Column[]::new));
  }

  /** The columns of the table, null where an older snapshot did not have them yet. */
  static Dataset<Row> complete(Dataset<Row> rows, TableName table) {
    List<String> given = Arrays.asList(rows.columns());
    return rows.select(
        Arrays.stream(table.schema().fields())
            .map(
                field ->
                    given.contains(field.name())
                        ? quoted(field)
                        : functions.lit(null).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }

  private static Column cast(StructField field, DataType given) {
    // Spark casts structs by position; Iceberg's writer matches their fields by name.
    boolean castable = !isNested(field.dataType()) || given.equals(DataTypes.NullType);
    return castable ? quoted(field).cast(field.dataType()).as(field.name()) : quoted(field);
  }

  private static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  private static Column quoted(StructField field) {
    return col("`" + field.name() + "`");
  }
}
