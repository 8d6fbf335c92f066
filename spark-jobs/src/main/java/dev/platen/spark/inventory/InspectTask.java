package dev.platen.spark.inventory;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import dev.platen.spark.io.ContentHash;
import dev.platen.spark.io.DocumentFetcher;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.io.MemberWalk;
import dev.platen.spark.io.SourceEntry;
import dev.platen.spark.io.SourceRef;
import dev.platen.spark.io.SourceUri;
import dev.platen.spark.io.SpooledDocument;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The files of one task, one row after the other; archives are gone through as rows are taken. */
final class InspectTask implements Iterator<Row>, AutoCloseable {

  private final Iterator<Row> files;
  private final DocumentInspector.Session inspector;
  private final FetchContext context;
  private final DocumentFetcher fetcher;
  private final String runId;
  private final Timestamp inspectedAt;
  private ArchiveRows archive;
  private int attempts;
  private Row next;

  InspectTask(
      Iterator<Row> files,
      DocumentInspector.Session inspector,
      FetchContext context,
      String runId,
      Timestamp inspectedAt) {
    this.files = files;
    this.inspector = inspector;
    this.context = context;
    this.fetcher = context.fetcher();
    this.runId = runId;
    this.inspectedAt = inspectedAt;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (archive != null || files.hasNext())) {
      if (archive == null) {
        next = begin(files.next());
      } else {
        next = archive.next();
        archive = next == null ? null : archive;
      }
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("No file is left");
    }
    Row row = next;
    next = null;
    return row;
  }

  /** The row of a file; null for an archive, whose rows follow. */
  private Row begin(Row file) {
    String etag = file.isNullAt(3) ? null : file.getString(3);
    attempts = file.getInt(4) + 1;
    SourceRef source =
        SourceRef.of(
            new SourceEntry(
                file.getString(0), file.getLong(1), file.getTimestamp(2).getTime(), etag));
    try {
      Optional<MemberWalk> members = fetcher.members(source);
      if (members.isPresent()) {
        archive = new ArchiveRows(this, fetcher, source, members.get(), context.limits());
        return null;
      }
      try (SpooledDocument document = fetcher.fetch(source)) {
        return document(source, document);
      }
    } catch (RuntimeException e) {
      return failed(source, failure(e));
    }
  }

  /** A fault of ours stops at the file that brought it out, too. */
  static PageFailure failure(RuntimeException e) {
    return e instanceof PipelineException known
        ? new PageFailure(Stage.INSPECT, known.code(), known.getMessage())
        : new PageFailure(Stage.INSPECT, ErrorCode.INTERNAL, e.toString());
  }

  /** The row of a document that is on local disk. */
  Row document(SourceRef source, SpooledDocument document) {
    String id = null;
    try {
      id = document.sha256() == null ? ContentHash.of(document.path()) : document.sha256();
      if (document.bytes() == 0) {
        throw new PipelineException(ErrorCode.EMPTY_FILE, "The file has no bytes");
      }
      DocumentInfo info = inspector.inspect(document.path());
      return row(
          source,
          document.bytes(),
          InventoryState.DOCUMENT,
          id,
          InventoryRows.document(info),
          null);
    } catch (RuntimeException e) {
      return row(source, document.bytes(), InventoryState.FAILED, id, NOTHING, failure(e));
    } catch (IOException e) {
      return failed(
          source,
          new PageFailure(
              Stage.INSPECT,
              ErrorCode.SOURCE_UNREADABLE,
              "Can't read %s: %s".formatted(source.uri(), e.getMessage())));
    }
  }

  private static final Object[] NOTHING = new Object[6];

  Row failed(SourceRef source, PageFailure failure) {
    return row(source, source.bytes(), InventoryState.FAILED, null, NOTHING, failure);
  }

  /**
   * The row of an archive.
   *
   * @param failure why members were lost; null if none were
   */
  Row archive(SourceRef source, MediaType mediaType, PageFailure failure) {
    Object[] columns = {mediaType.id(), null, null, null, null, null};
    return row(source, source.bytes(), InventoryState.ARCHIVE, null, columns, failure);
  }

  private Row row(
      SourceRef source,
      long bytes,
      InventoryState state,
      String documentId,
      Object[] document,
      PageFailure failure) {
    boolean member = SourceUri.isMember(source.uri());
    return RowFactory.create(
        source.uri(),
        member ? SourceUri.container(source.uri()) : null,
        source.position() < 0 ? null : source.position(),
        // A file keeps the size it was listed with, or it would never count as unchanged.
        member ? (bytes < 0 ? null : bytes) : Long.valueOf(source.bytes()),
        InventoryRows.timestamp(source.modifiedMillis()),
        source.etag(),
        state.id(),
        documentId,
        document[0],
        document[1],
        document[2],
        document[3],
        document[4],
        document[5],
        InventoryRows.failure(failure),
        attempts,
        runId,
        inspectedAt);
  }

  @Override
  public void close() {
    try {
      inspector.close();
    } finally {
      if (archive != null) {
        archive.close();
      }
    }
  }
}
