package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.hadoop.HadoopTables;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of an output folder as Iceberg's current snapshots have them. Iceberg says which data
 * files are live, DuckDB reads those and no others: a question costs some milliseconds, against the
 * better part of a second with Spark.
 */
public final class CurrentSnapshots {

  private static final Map<DataType, String> TYPES =
      Map.of(
          DataTypes.BooleanType, "BOOLEAN",
          DataTypes.DateType, "DATE",
          DataTypes.DoubleType, "DOUBLE",
          DataTypes.FloatType, "FLOAT",
          DataTypes.IntegerType, "INTEGER",
          DataTypes.LongType, "BIGINT",
          DataTypes.StringType, "VARCHAR",
          DataTypes.TimestampType, "TIMESTAMPTZ");

  private final HadoopTables catalog = new HadoopTables(new Configuration());
  private final Path folder;

  public CurrentSnapshots(Path folder) {
    this.folder = folder;
  }

  /** Rows of a query in DuckDB's SQL, as text by column. */
  public List<List<String>> query(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (TableName table : TableName.values()) {
        if (Pattern.compile("\\b(from|join) " + table.id() + "\\b").matcher(sql).find()) {
          statement.execute("create view %s as %s".formatted(table.id(), source(table)));
        }
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(result.getObject(column)));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalArgumentException(sql, e);
    }
  }

  private String source(TableName table) {
    List<String> files = files(table);
    return files.isEmpty()
        ? "select %s where false".formatted(nulls(table.schema()))
        : "select * from read_parquet([%s], union_by_name = true)"
            .formatted(files.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
  }

  /** Live data files; none of them may have rows deleted by another file. */
  private List<String> files(TableName name) {
    Table table = catalog.load(folder.resolve(name.id()).toString());
    Set<String> files = new TreeSet<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new IllegalStateException(
              "Rows of %s are deleted elsewhere".formatted(task.file()));
        }
        files.add(task.file().location().replaceFirst("^file:/+", "/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  private static String nulls(StructType schema) {
    List<String> columns = new ArrayList<>();
    for (var field : schema.fields()) {
      columns.add("null::%s as \"%s\"".formatted(type(field.dataType()), field.name()));
    }
    return String.join(", ", columns);
  }

  private static String type(DataType type) {
    if (type instanceof StructType struct) {
      List<String> fields = new ArrayList<>();
      for (var field : struct.fields()) {
        fields.add("\"%s\" %s".formatted(field.name(), type(field.dataType())));
      }
      return "STRUCT(%s)".formatted(String.join(", ", fields));
    }
    if (type instanceof ArrayType array) {
      return type(array.elementType()) + "[]";
    }
    if (type instanceof MapType map) {
      return "MAP(%s, %s)".formatted(type(map.keyType()), type(map.valueType()));
    }
    if (type instanceof DecimalType decimal) {
      return "DECIMAL(%d, %d)".formatted(decimal.precision(), decimal.scale());
    }
    String name = TYPES.get(type);
    if (name == null) {
      throw new IllegalArgumentException("No type of DuckDB's is known for " + type);
    }
    return name;
  }
}
