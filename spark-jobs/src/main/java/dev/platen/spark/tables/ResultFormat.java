package dev.platen.spark.tables;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How the rows of a query are printed. */
public enum ResultFormat {
  /** Columns under each other, for reading; long values are cut. */
  TABLE,
  /** Comma-separated values as in RFC 4180, with a header line; nested values as JSON. */
  CSV,
  /** One JSON object a line. */
  JSON;

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Prints rows. CSV and JSON stream: one partition at a time is held in memory. A table is laid
   * out by its first rows and streams on from there.
   *
   * @return how many rows there were
   */
  public long print(Dataset<Row> rows, Appendable out) {
    return switch (this) {
      case TABLE -> new NeatTable().print(rows, out);
      case CSV -> new CsvLines().print(rows, out);
      case JSON -> new JsonLines().print(rows, out);
    };
  }
}
