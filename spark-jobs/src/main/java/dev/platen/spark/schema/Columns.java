package dev.platen.spark.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Collects the columns of a table, each with what it means. */
final class Columns {

  /** Numbers read from documents: exact, with room for any amount of money. */
  static final DecimalType AMOUNT = DataTypes.createDecimalType(28, 6);

  private final List<StructField> fields = new ArrayList<>();

  Columns text(String name, String meaning) {
    return column(name, DataTypes.StringType, meaning);
  }

  Columns integer(String name, String meaning) {
    return column(name, DataTypes.IntegerType, meaning);
  }

  Columns bigint(String name, String meaning) {
    return column(name, DataTypes.LongType, meaning);
  }

  Columns real(String name, String meaning) {
    return column(name, DataTypes.DoubleType, meaning);
  }

  Columns flag(String name, String meaning) {
    return column(name, DataTypes.BooleanType, meaning);
  }

  Columns timestamp(String name, String meaning) {
    return column(name, DataTypes.TimestampType, meaning);
  }

  Columns date(String name, String meaning) {
    return column(name, DataTypes.DateType, meaning);
  }

  Columns amount(String name, String meaning) {
    return column(name, AMOUNT, meaning);
  }

  Columns list(String name, DataType element, String meaning) {
    return column(name, DataTypes.createArrayType(element), meaning);
  }

  /** A map from text to values of one type. */
  Columns map(String name, DataType value, String meaning) {
    return column(name, DataTypes.createMapType(DataTypes.StringType, value), meaning);
  }

  Columns column(String name, DataType type, String meaning) {
    Metadata comment = new MetadataBuilder().putString("comment", meaning).build();
    fields.add(new StructField(name, type, true, comment));
    return this;
  }

  /** All fields of a struct that are not there yet. */
  Columns all(StructType struct) {
    for (StructField field : struct.fields()) {
      if (fields.stream().noneMatch(known -> known.name().equals(field.name()))) {
        fields.add(field);
      }
    }
    return this;
  }

  StructType build() {
    return DataTypes.createStructType(fields);
  }
}
