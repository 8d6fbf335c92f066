package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Creates a table, or brings one that an older Platen made up to date. */
final class TableDefinition {

  /**
   * Property of a table: the version of the schemas when it was made or last brought up to date.
   */
  static final String SCHEMA_VERSION = "platen.schema-version";

  private static final int NONE = -1;

  /** A document is found by reading the row groups that may hold it, whole. */
  private static final String ROW_GROUP_BYTES = Integer.toString(4 << 20);

  private final SparkSession spark;
  private final CatalogNames names;
  private final OutputSettings settings;

  TableDefinition(SparkSession spark, CatalogNames names, OutputSettings settings) {
    this.spark = spark;
    this.names = names;
    this.settings = settings;
  }

  /**
   * Makes the table as this version of Platen wants it; does nothing if it is.
   *
   * @return whether it was created
   * @throws PipelineException (configuration) if a newer Platen made it, or a column has a type
   *     that can't be changed to ours; nothing is altered then
   */
  boolean ensure(TableName table) {
    if (!spark.catalog().tableExists(names.table(table))) {
      create(table);
      return true;
    }
    String property = properties(table).get(SCHEMA_VERSION);
    int version = property == null ? NONE : parse(table, property);
    if (version == TableName.SCHEMA_VERSION) {
      return false;
    }
    if (version > TableName.SCHEMA_VERSION) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Table %s has schema version %d, this Platen knows %d. Use a newer Platen or another output"
              .formatted(names.table(table), version, TableName.SCHEMA_VERSION));
    }
    Map<String, StructField> additions = new LinkedHashMap<>();
    compare(table, "", table.schema(), spark.table(names.table(table)).schema(), additions);
    additions.forEach((path, field) -> add(table, path, field));
    alter(table, "SET TBLPROPERTIES (%s)".formatted(property(SCHEMA_VERSION, ours())));
    return false;
  }

  private void create(TableName table) {
    spark.sql(
        "CREATE TABLE %s (%s) USING iceberg COMMENT %s TBLPROPERTIES (%s)"
            .formatted(
                names.table(table),
                table.schema().toDDL(),
                Sql.text(table.row()),
                properties().entrySet().stream()
                    .map(entry -> property(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "))));
  }

  /** How files are laid out; measured in docs/decisions/0002-layout-of-tables.md. */
  private Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(SCHEMA_VERSION, ours());
    properties.put("format-version", "2");
    properties.put("write.parquet.compression-codec", "zstd");
    properties.put("write.distribution-mode", "none");
    properties.put("write.target-file-size-bytes", "" + settings.targetFileSize().bytes());
    properties.put("write.delete.mode", "copy-on-write");
    properties.put("write.delete.distribution-mode", "none");
    properties.put("write.metadata.delete-after-commit.enabled", "true");
    properties.put("write.metadata.previous-versions-max", "10");
    properties.put("write.parquet.row-group-size-bytes", ROW_GROUP_BYTES);
    return properties;
  }

  /**
   * The properties of a table. Not asked for in SQL, where each statement takes longer than its
   * answer.
   */
  private Map<String, String> properties(TableName table) {
    LogicalPlan plan = spark.table(names.table(table)).queryExecution().analyzed();
    return ((DataSourceV2Relation) plan.collectLeaves().head()).table().properties();
  }

  private int parse(TableName table, String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Table %s has %s = \"%s\", which is no number"
              .formatted(names.table(table), SCHEMA_VERSION, version),
          e);
    }
  }

  /** Finds what the table lacks, at any depth. */
  private void compare(
      TableName table,
      String path,
      DataType ours,
      DataType theirs,
      Map<String, StructField> lacks) {
    if (ours instanceof StructType mine && theirs instanceof StructType other) {
      for (StructField field : mine.fields()) {
        String inner = path.isEmpty() ? field.name() : path + "." + field.name();
        if (other.getFieldIndex(field.name()).isEmpty()) {
          lacks.put(inner, field);
        } else {
          DataType found = other.apply(field.name()).dataType();
          compare(table, inner, field.dataType(), found, lacks);
        }
      }
    } else if (ours instanceof ArrayType mine && theirs instanceof ArrayType other) {
      compare(table, path + ".element", mine.elementType(), other.elementType(), lacks);
    } else if (ours instanceof MapType mine && theirs instanceof MapType other) {
      compare(table, path + ".value", mine.valueType(), other.valueType(), lacks);
    } else if (!ours.equals(theirs)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Column %s of table %s is %s, this Platen writes %s. Use another output"
              .formatted(path, names.table(table), theirs.sql(), ours.sql()));
    }
  }

  private void add(TableName table, String path, StructField field) {
    String comment = field.getComment().isDefined() ? field.getComment().get() : "";
    String name = "`" + path.replace(".", "`.`") + "`";
    alter(
        table,
        "ADD COLUMN %s %s COMMENT %s".formatted(name, field.dataType().sql(), Sql.text(comment)));
  }

  private void alter(TableName table, String change) {
    spark.sql("ALTER TABLE %s %s".formatted(names.table(table), change));
  }

  private static String ours() {
    return Integer.toString(TableName.SCHEMA_VERSION);
  }

  private static String property(String key, String value) {
    return "%s = %s".formatted(Sql.text(key), Sql.text(value));
  }
}
