package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import dev.platen.failure.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads {@link PageState}s out of {@code page_results}. */
final class StoredPages {

  /** Column with the states of a document's pages. */
  static final String STATES = "states";

  private StoredPages() {}

  /**
   * Per document the state of every page that has a result, by its newest row: columns {@code
   * document_id} and {@link #STATES}.
   *
   * @param results rows of {@code page_results}
   */
  static Dataset<Row> states(Dataset<Row> results) {
    return results
        .groupBy("document_id", "page_number")
        .agg(
            max_by(
                    struct(
                        col("status"),
                        col("failures.code").as("codes"),
                        col("ocr.confidence").as("confidence"),
                        col("fingerprints")),
                    col("written_at"))
                .as("state"),
            count_distinct(col("run_id")).as("runs"))
        .groupBy("document_id")
        .agg(
            collect_list(
                    struct(
                        col("page_number"),
                        col("runs"),
                        col("state.status").as("status"),
                        col("state.codes").as("codes"),
                        col("state.confidence").as("confidence"),
                        col("state.fingerprints").as("fingerprints")))
                .as(STATES));
  }

  /** By page number; empty where the document has no results. */
  static Map<Integer, PageState> of(Row document) {
    Map<Integer, PageState> states = new HashMap<>();
    int column = document.fieldIndex(STATES);
    if (document.isNullAt(column)) {
      return states;
    }
    List<Row> rows = document.getList(column);
    for (Row row : rows) {
      states.put(row.getAs("page_number"), state(row));
    }
    return states;
  }

  private static PageState state(Row row) {
    List<String> codes = row.getList(row.fieldIndex("codes"));
    long runs = row.getAs("runs");
    return new PageState(
        row.getAs("status"),
        codes.stream().map(ErrorCode::ofId).anyMatch(ErrorCode::isTransient),
        (int) Math.min(runs, Integer.MAX_VALUE),
        row.getAs("confidence"),
        row.getJavaMap(row.fieldIndex("fingerprints")));
  }
}
