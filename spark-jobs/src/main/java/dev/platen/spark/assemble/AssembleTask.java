package dev.platen.spark.assemble;

import dev.platen.model.PageResult;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Turns page results, sorted by document and page, into {@link AssembledRows}. Holds one page and
 * one {@link DocumentSummary} at a time. Runs on executors.
 */
final class AssembleTask implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  /** Columns of the input: the document's inventory row, then the page's result. */
  static final String RESULT = "result";

  private final String commitId;

  AssembleTask(String commitId) {
    this.commitId = commitId;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Documents(rows);
  }

  private final class Documents implements Iterator<Row> {

    private final RecordCodec<PageResult> codec = RecordCodec.of(PageResult.class);
    private final Iterator<Row> rows;
    private Row ahead;
    private Row last;
    private DocumentSummary summary = new DocumentSummary();

    Documents(Iterator<Row> rows) {
      this.rows = rows;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null || last != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (last != null && (ahead == null || !documentId(ahead).equals(documentId(last)))) {
        Row document = DocumentRows.of(last, summary, commitId);
        last = null;
        summary = new DocumentSummary();
        return assembled(table -> table == TableName.DOCUMENTS ? List.of(document) : List.of());
      }
      last = ahead;
      ahead = rows.hasNext() ? rows.next() : null;
      return page(last);
    }

    private Row page(Row row) {
      PageResult page = codec.decode(row.getStruct(row.fieldIndex(RESULT)));
      Instant writtenAt = row.getTimestamp(row.fieldIndex("written_at")).toInstant();
      summary.add(page, writtenAt);
      PageRows flat = new PageRows(page, row.getAs("run_id"), commitId);
      return assembled(
          table ->
              switch (table) {
                case PAGES -> List.of(flat.page());
                case BLOCKS -> flat.blocks();
                case LINES -> flat.lines();
                case WORDS -> flat.words();
                case FAILURES -> flat.failures();
                default -> List.of();
              });
    }
  }

  private static String documentId(Row row) {
    return row.getAs("document_id");
  }

  private static Row assembled(Function<TableName, List<Row>> rowsOf) {
    return RowFactory.create(
        AssembledRows.COMMIT_ORDER.stream()
            .map(table -> Values.array(rowsOf.apply(table), Function.identity()))
            .toArray());
  }
}
