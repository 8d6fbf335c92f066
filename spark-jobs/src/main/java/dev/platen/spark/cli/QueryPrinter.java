package dev.platen.spark.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Prints the rows of a query; all but a table is streamed. */
final class QueryPrinter {

  private final PrintWriter out;
  private final QueryFormat format;
  private final int limit;

  /**
   * @param limit most rows of a table
   */
  QueryPrinter(PrintWriter out, QueryFormat format, int limit) {
    this.out = out;
    this.format = format;
    this.limit = limit;
  }

  void print(Dataset<Row> rows) {
    switch (format) {
      case TABLE -> printTable(rows);
      case CSV -> printCsv(rows);
      case JSON -> printJson(rows);
    }
    out.flush();
  }

  private void printTable(Dataset<Row> rows) {
    TextTable table = new TextTable(Arrays.asList(rows.columns()));
    List<Row> first = texts(rows).limit(limit + 1).collectAsList();
    first.stream().limit(limit).forEach(row -> table.add(cells(row)));
    table.print(out);
    if (first.size() > limit) {
      out.printf("… more than %d rows: --limit, --format csv and --format json show more%n", limit);
    } else {
      out.printf("%d row%s%n", first.size(), first.size() == 1 ? "" : "s");
    }
  }

  private void printCsv(Dataset<Row> rows) {
    Csv csv = new Csv(out);
    csv.write(Arrays.asList(rows.columns()));
    for (Iterator<Row> each = texts(rows).toLocalIterator(); each.hasNext(); ) {
      csv.write(cells(each.next()));
    }
  }

  private void printJson(Dataset<Row> rows) {
    Dataset<String> objects =
        rows.select(to_json(struct(col("*")), Map.of("ignoreNullFields", "false")))
            .as(Encoders.STRING());
    objects.toLocalIterator().forEachRemaining(out::println);
  }

  /** Every column as text: structures as JSON, bytes as hexadecimal digits. */
  private static Dataset<Row> texts(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    String[] names = new String[fields.length];
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      // By position, since a query may give two columns one name.
      names[i] = "c" + i;
      columns[i] = text(col(names[i]), fields[i].dataType());
    }
    return rows.toDF(names).select(columns);
  }

  private static Column text(Column column, DataType type) {
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return to_json(column);
    } else if (type.equals(DataTypes.BinaryType)) {
      return hex(column);
    }
    return column.cast(DataTypes.StringType);
  }

  private static List<String> cells(Row row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.getString(i);
    }
    return Arrays.asList(cells);
  }
}
