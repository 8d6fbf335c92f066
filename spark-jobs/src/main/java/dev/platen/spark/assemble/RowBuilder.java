package dev.platen.spark.assemble;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Fills the columns of one row by name; columns that are not set are null. */
final class RowBuilder {

  private final StructType schema;
  private final Object[] values;

  RowBuilder(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.length()];
  }

  /**
   * Sets a column.
   *
   * @throws IllegalArgumentException if the schema has no such column
   */
  RowBuilder set(String column, Object value) {
    values[schema.fieldIndex(column)] = value;
    return this;
  }

  Row build() {
    return RowFactory.create(values);
  }
}
