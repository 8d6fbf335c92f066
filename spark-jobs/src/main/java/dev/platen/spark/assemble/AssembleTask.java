package dev.platen.spark.assemble;

import dev.platen.assemble.DocumentStructure;
import dev.platen.assemble.StructureBuilder;
import dev.platen.model.PageResult;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Turns page results, sorted by document and page, into {@link AssembledRows}. Looks over the pages
 * of a document twice: for its structure, then for its rows. Holds the {@link DocumentPages} of one
 * document at a time. Runs on executors.
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
    private DocumentPages pages = new DocumentPages();
    private DocumentStructure structure;
    private ChunkRows chunks;
    private DocumentSummary summary;

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
      if (last == null) {
        begin();
      }
      if (pages.hasNext()) {
        last = pages.next();
        return page(last);
      }
      return end();
    }

    /** Looks over all pages of the next document, and keeps them. */
    private void begin() {
      pages = new DocumentPages();
      TaskContext task = TaskContext.get();
      if (task != null) {
        DocumentPages held = pages;
        TaskCompletionListener release = context -> held.close();
        task.addTaskCompletionListener(release);
      }
      summary = new DocumentSummary();
      last = ahead;
      chunks = new ChunkRows(documentId(last), commitId);
      StructureBuilder builder = new StructureBuilder();
      while (ahead != null && documentId(ahead).equals(documentId(last))) {
        builder.add(result(ahead));
        pages.add(ahead);
        ahead = rows.hasNext() ? rows.next() : null;
      }
      structure = builder.build();
    }

    private Row end() {
      Row document = DocumentRows.of(last, summary, structure.title(), commitId);
      List<Row> passages = chunks.end();
      pages.close();
      last = null;
      return assembled(
          table ->
              switch (table) {
                case DOCUMENTS -> List.of(document);
                case CHUNKS -> passages;
                default -> List.of();
              });
    }

    private PageResult result(Row row) {
      return codec.decode(row.getStruct(row.fieldIndex(RESULT)));
    }

    private Row page(Row row) {
      PageResult page = structure.revise(result(row));
      Instant writtenAt = row.getTimestamp(row.fieldIndex("written_at")).toInstant();
      summary.add(page, writtenAt);
      String runId = row.getAs("run_id");
      String label = structure.label(page.pageNumber()).orElse(null);
      PageRows flat = new PageRows(page, label, runId, commitId);
      TableRows grids = new TableRows(page, structure.tables(), runId, commitId);
      List<Row> passages = chunks.add(page, runId);
      return assembled(
          table ->
              switch (table) {
                case PAGES -> List.of(flat.page());
                case CHUNKS -> passages;
                case BLOCKS -> flat.blocks();
                case LINES -> flat.lines();
                case WORDS -> flat.words();
                case TABLES -> grids.tables();
                case CELLS -> grids.cells();
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
