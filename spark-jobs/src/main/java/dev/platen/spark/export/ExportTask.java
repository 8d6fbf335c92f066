package dev.platen.spark.export;

import dev.platen.config.DecodeSettings;
import dev.platen.export.DocumentForm;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.OutputName;
import dev.platen.export.place.Place;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.executor.FolderRemoval;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.io.SpooledDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Writes documents one after the other: on local disk first, so that none is ever half there, then
 * to the export's folder. What is wrong with one document is said in its line of the index.
 */
final class ExportTask implements FlatMapFunction<Iterator<Row>, ExportedDocument> {

  private static final long serialVersionUID = 1;

  private static final Logger LOG = LogManager.getLogger(ExportTask.class);

  private final DocumentForm form;
  private final ExportTarget target;
  private final FetchContext fetching;
  private final DecodeSettings decode;

  ExportTask(DocumentForm form, ExportTarget target, FetchContext fetching, DecodeSettings decode) {
    this.form = form;
    this.target = target;
    this.fetching = fetching;
    this.decode = decode;
  }

  @Override
  public Iterator<ExportedDocument> call(Iterator<Row> rows) {
    ViewReader reader = new ViewReader(rows);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return reader.hasDocument();
      }

      @Override
      public ExportedDocument next() {
        try {
          return export(reader.nextDocument(), reader);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    };
  }

  private ExportedDocument export(ViewReader.Found found, ViewReader reader) throws IOException {
    String id = found.document().documentId();
    String name = OutputName.of(found.document().fileName(), id);
    Path folder = Files.createTempDirectory("platen-export-");
    try (Fetched fetched = new Fetched(found);
        Original original = new Original(fetched::path, decode, fetching.limits())) {
      if (!reader.hasPage()) {
        return ExportedDocument.missing(found.document(), name, null);
      }
      int pages = 0;
      String problem = null;
      try (DocumentWriter writer = form.open(found.document(), new Place(folder, name), original)) {
        for (; reader.hasPage(); pages++) {
          writer.write(reader.nextPage());
        }
        writer.finish();
        problem = writer.omission().orElse(null);
      } catch (PipelineException e) {
        LOG.warn("Document {} is not exported: {}", id, e.code().id());
        return ExportedDocument.missing(
            found.document(), name, e.code().id() + ": " + e.getMessage());
      }
      ExportFolder.Extent extent = target.upload(folder, id);
      return ExportedDocument.written(
          found.document(), target.path(name, id), pages, extent, problem);
    } finally {
      FolderRemoval.remove(folder);
    }
  }

  /** The document on local disk, once it was asked for. */
  private final class Fetched implements AutoCloseable {

    private final ViewReader.Found found;
    private SpooledDocument spooled;

    Fetched(ViewReader.Found found) {
      this.found = found;
    }

    Path path() {
      if (found.source() == null) {
        throw new PipelineException(
            ErrorCode.SOURCE_VANISHED,
            "No place of document %s is known any more".formatted(found.document().documentId()));
      }
      spooled = fetching.fetcher().fetch(found.source());
      return spooled.path();
    }

    @Override
    public void close() {
      if (spooled != null) {
        spooled.close();
      }
    }
  }
}
