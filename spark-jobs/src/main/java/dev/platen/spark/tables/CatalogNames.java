package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.spark.schema.TableName;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the tables are called in SQL.
 *
 * @param catalog name of the Spark catalog
 * @param namespace namespace in it, its parts joined by dots; empty for none
 */
record CatalogNames(String catalog, String namespace) {

  /** The catalog over the output folder, where the user names none. */
  static final String EMBEDDED = "platen";

  static CatalogNames of(OutputSettings settings) {
    return settings.catalog().isEmpty()
        ? new CatalogNames(EMBEDDED, "")
        : new CatalogNames(settings.catalog(), settings.namespace());
  }

  /** The full name of a table, quoted. */
  String table(TableName table) {
    return prefix() + quoted(table.id());
  }

  /** The full name of a branch of a table, or of one of its metadata tables ("snapshots"). */
  String part(TableName table, String part) {
    return table(table) + "." + quoted(part);
  }

  /** The full name of the namespace, quoted. */
  String namespaceName() {
    String prefix = prefix();
    return prefix.substring(0, prefix.length() - 1);
  }

  /** The full name of a stored procedure. */
  String procedure(String name) {
    return quoted(catalog) + ".system." + name;
  }

  private String prefix() {
    String path = namespace.isEmpty() ? catalog : catalog + "." + namespace;
    return Arrays.stream(path.split("\\.", -1))
        .map(CatalogNames::quoted)
        .collect(Collectors.joining(".", "", "."));
  }

  private static String quoted(String part) {
    return "`" + part.replace("`", "``") + "`";
  }
}
