package dev.platen.spark.tables;

import java.util.Collection;
import java.util.stream.Collectors;

/** Literals of Spark SQL. */
final class Sql {

  private Sql() {}

  /** A text as a literal. */
  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Texts as a list of literals in parentheses. */
  static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
