package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.testkit.Scans;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables in a catalog of the user's, kept in an embedded database. */
class JdbcCatalogTest {

  private static final int PAGES = 2;

  @TempDir private Path folder;

  @Test
  void runWritesAndQueryReadsTablesOfAJdbcCatalog() throws Exception {
    Scans.write(folder.resolve("scans"), 150, 1, PAGES);
    String database = "jdbc:sqlite:" + folder.resolve("catalog.db");
    Map<String, String> properties = new LinkedHashMap<>(CommandProcess.QUICK);
    properties.put("spark.sql.catalog.archive", "org.apache.iceberg.spark.SparkCatalog");
    properties.put("spark.sql.catalog.archive.type", "jdbc");
    properties.put("spark.sql.catalog.archive.uri", database);
    properties.put("spark.sql.catalog.archive.jdbc.schema-version", "V1");
    properties.put("spark.sql.catalog.archive.warehouse", folder.resolve("warehouse").toString());
    properties.put("spark.platen.output.catalog", "archive");
    properties.put("spark.platen.output.namespace", "platen");
    String output = folder.resolve("out").toString();
    CommandProcess run = new CommandProcess(folder.resolve("run.log"));

    int code =
        run.run(
            properties,
            "run",
            folder.resolve("scans").toString(),
            "--output",
            output,
            "--set",
            "worker.isolation=in-process");

    assertThat(code).as(run.output()).isZero();
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT count(*) FROM iceberg_tables"
                    + " WHERE table_namespace = 'platen' AND table_name IN ('pages', 'words')")) {
      assertThat(tables.next()).isTrue();
      assertThat(tables.getInt(1)).isEqualTo(2);
    }
    CommandProcess query = new CommandProcess(folder.resolve("query.log"));
    int queried =
        query.run(
            properties,
            "query",
            output,
            "--format",
            "csv",
            "select status, count(*) as pages from pages group by status");
    assertThat(queried).as(query.output()).isZero();
    assertThat(query.output()).contains("ok," + PAGES);
  }
}
