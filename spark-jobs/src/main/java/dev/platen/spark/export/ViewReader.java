package dev.platen.spark.export;

import dev.platen.export.view.BlockView;
import dev.platen.export.view.CellView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.FailureView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.export.view.WordView;
import dev.platen.spark.export.ViewRows.Part;
import dev.platen.spark.inventory.SourceRefs;
import dev.platen.spark.io.SourceRef;
import dev.platen.spark.io.SourceUri;
import dev.platen.spark.schema.RecordCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Documents and their pages out of the rows that {@link ViewRows} sorts, holding one page at a
 * time.
 */
final class ViewReader {

  /**
   * A document, and the way to its bytes.
   *
   * @param source null if no place of it is known
   */
  record Found(DocumentView document, SourceRef source) {}

  private final RecordCodec<DocumentView> documents = RecordCodec.of(DocumentView.class);
  private final RecordCodec<PageView> pages = RecordCodec.of(PageView.class);
  private final RecordCodec<BlockView> blocks = RecordCodec.of(BlockView.class);
  private final RecordCodec<LineView> lines = RecordCodec.of(LineView.class);
  private final RecordCodec<WordView> words = RecordCodec.of(WordView.class);
  private final RecordCodec<TableView> tables = RecordCodec.of(TableView.class);
  private final RecordCodec<CellView> cells = RecordCodec.of(CellView.class);
  private final RecordCodec<FailureView> failures = RecordCodec.of(FailureView.class);

  private final Iterator<Row> rows;
  private Row ahead;

  ViewReader(Iterator<Row> rows) {
    this.rows = rows;
    advance();
  }

  private void advance() {
    ahead = rows.hasNext() ? rows.next() : null;
  }

  boolean hasDocument() {
    // Rows that a document's own row does not lead are of nothing that is in the tables.
    while (ahead != null && part() != Part.DOCUMENT) {
      advance();
    }
    return ahead != null;
  }

  /** Goes on to the next document, past what is left of this one. */
  Found nextDocument() {
    if (!hasDocument()) {
      throw new NoSuchElementException("No document is left");
    }
    Row row = record(Part.DOCUMENT);
    DocumentView plain = documents.decode(row);
    Row place = row.getAs(ViewRows.SOURCE);
    SourceRef source = place == null ? null : SourceRefs.of(place);
    advance();
    return new Found(placed(plain, source), source);
  }

  private static DocumentView placed(DocumentView plain, SourceRef source) {
    return new DocumentView(
        plain.documentId(),
        source == null ? null : SourceUri.name(source.uri()),
        source == null ? null : source.uri(),
        plain.mediaType(),
        plain.pageCount(),
        plain.status(),
        plain.title(),
        plain.language(),
        plain.confidence(),
        plain.processedAt());
  }

  boolean hasPage() {
    while (ahead != null && part() != Part.DOCUMENT && part() != Part.PAGE) {
      advance();
    }
    return ahead != null && part() == Part.PAGE;
  }

  /** The next page of the document. */
  PageView nextPage() {
    if (!hasPage()) {
      throw new NoSuchElementException("No page is left");
    }
    PageView page = pages.decode(record(Part.PAGE));
    advance();
    List<BlockView> foundBlocks = new ArrayList<>();
    List<LineView> foundLines = new ArrayList<>();
    List<TableView> foundTables = new ArrayList<>();
    List<FailureView> foundFailures = new ArrayList<>();
    Map<Integer, List<WordView>> wordsByLine = new HashMap<>();
    Map<String, List<CellView>> cellsByTable = new HashMap<>();
    for (; ahead != null && part() != Part.DOCUMENT && part() != Part.PAGE; advance()) {
      switch (part()) {
        case BLOCK -> foundBlocks.add(blocks.decode(record(Part.BLOCK)));
        case LINE -> foundLines.add(lines.decode(record(Part.LINE)));
        case WORD -> {
          WordView word = words.decode(record(Part.WORD));
          wordsByLine.computeIfAbsent(word.lineIndex(), line -> new ArrayList<>()).add(word);
        }
        case TABLE -> foundTables.add(tables.decode(record(Part.TABLE)));
        case CELL -> {
          CellView cell = cells.decode(record(Part.CELL));
          cellsByTable.computeIfAbsent(cell.tableId(), table -> new ArrayList<>()).add(cell);
        }
        case FAILURE -> foundFailures.add(failures.decode(record(Part.FAILURE)));
        case DOCUMENT, PAGE -> throw new IllegalStateException("A page holds no " + part());
      }
    }
    foundLines.replaceAll(line -> line.with(wordsByLine.getOrDefault(line.lineIndex(), List.of())));
    foundTables.replaceAll(
        table -> table.with(cellsByTable.getOrDefault(table.tableId(), List.of())));
    return page.with(foundBlocks, foundLines, foundTables).failing(foundFailures);
  }

  private Part part() {
    return Part.values()[ahead.<Integer>getAs("part")];
  }

  private Row record(Part part) {
    return ahead.getAs(part.column());
  }
}
