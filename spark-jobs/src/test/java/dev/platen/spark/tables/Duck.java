package dev.platen.spark.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB, as a reader of plain Parquet that knows nothing of Iceberg. */
public final class Duck {

  private Duck() {}

  /** The first column of a query; {@code %s} stands for the files of a folder. */
  public static List<String> query(String sql, Path folder) throws SQLException {
    String files = "read_parquet('%s/**/*.parquet')".formatted(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(files))) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
