package dev.platen.spark.schema;

import dev.platen.model.PageMeasure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Nested types that several tables share. Their fields have no comments: the columns explain. */
final class Shapes {

  static final StructType BOX =
      new StructType()
          .add("x", DataTypes.DoubleType)
          .add("y", DataTypes.DoubleType)
          .add("width", DataTypes.DoubleType)
          .add("height", DataTypes.DoubleType);

  static final StructType POINT =
      new StructType().add("x", DataTypes.DoubleType).add("y", DataTypes.DoubleType);

  static final DataType POLYGON = DataTypes.createArrayType(POINT);

  static final StructType BASELINE = new StructType().add("start", POINT).add("end", POINT);

  static final StructType DIAGNOSIS = diagnosis();

  static final StructType TREATMENT =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("parameters", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType))
          .add("kept", DataTypes.BooleanType)
          .add("reason", DataTypes.StringType)
          .add("effect", DataTypes.DoubleType);

  static final StructType MESH =
      new StructType()
          .add("columns", DataTypes.IntegerType)
          .add("rows", DataTypes.IntegerType)
          .add("points", DataTypes.createArrayType(DataTypes.DoubleType));

  static final StructType TRANSFORM =
      new StructType()
          .add("source_width", DataTypes.IntegerType)
          .add("source_height", DataTypes.IntegerType)
          .add("width", DataTypes.IntegerType)
          .add("height", DataTypes.IntegerType)
          .add("matrix", DataTypes.createArrayType(DataTypes.DoubleType))
          .add("mesh", MESH);

  static final StructType CHECK =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("outcome", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("difference", Columns.AMOUNT)
          .add("cells", DataTypes.createArrayType(DataTypes.StringType));

  static final StructType INSPECTED_PAGE =
      new StructType()
          .add("width", DataTypes.IntegerType)
          .add("height", DataTypes.IntegerType)
          .add("dpi_horizontal", DataTypes.DoubleType)
          .add("dpi_vertical", DataTypes.DoubleType)
          .add("label", DataTypes.StringType);

  static final StructType INSPECTION_FAILURE =
      new StructType()
          .add("stage", DataTypes.StringType)
          .add("code", DataTypes.StringType)
          .add("message", DataTypes.StringType);

  private Shapes() {}

  private static StructType diagnosis() {
    StructType type =
        new StructType()
            .add("skew_degrees", DataTypes.DoubleType)
            .add("rotation", DataTypes.IntegerType)
            .add("corners", POLYGON)
            .add("ink_share", DataTypes.DoubleType);
    for (PageMeasure measure : PageMeasure.values()) {
      type = type.add(measure.id(), DataTypes.DoubleType);
    }
    return type;
  }

  /** The shapes that the documentation explains once and then names. */
  static Map<String, DataType> named() {
    Map<String, DataType> named = new LinkedHashMap<>();
    named.put("box", BOX);
    named.put("polygon", POLYGON);
    named.put("baseline", BASELINE);
    named.put("diagnosis", DIAGNOSIS);
    named.put("treatment", TREATMENT);
    named.put("transform", TRANSFORM);
    named.put("check", CHECK);
    return named;
  }
}
