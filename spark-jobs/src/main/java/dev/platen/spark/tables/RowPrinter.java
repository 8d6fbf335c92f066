package dev.platen.spark.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Prints rows as they come, line by line. */
abstract class RowPrinter {

  /** Prints all rows; returns how many there were. */
  final long print(Dataset<Row> rows, Appendable out) {
    try {
      return print(rows.columns(), rows.toLocalIterator(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("The result can't be printed", e);
    }
  }

  abstract long print(String[] columns, Iterator<Row> rows, Appendable out) throws IOException;
}
