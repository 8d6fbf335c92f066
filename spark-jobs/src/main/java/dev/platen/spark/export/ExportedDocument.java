package dev.platen.spark.export;

import dev.platen.export.view.DocumentView;
import java.io.Serializable;

/**
 * What became of a document; a line of the export's index.
 *
 * @param documentId the document
 * @param uri where it was found; null if that is not known
 * @param status ok, partial, failed or blank, as the table has it
 * @param language of most of its text; null if unknown
 * @param confidence 0 to 1; null if unknown
 * @param name of its file, or of the folder of its files, without an ending
 * @param pages pages written
 * @param files files written
 * @param bytes their size together
 * @param problem why it is missing or not whole; null if all that was read is there
 */
record ExportedDocument(
    String documentId,
    String uri,
    String status,
    String language,
    Double confidence,
    String name,
    int pages,
    int files,
    long bytes,
    String problem)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** A document that was written. */
  static ExportedDocument written(
      DocumentView document, String name, int pages, ExportFolder.Extent extent, String problem) {
    return new ExportedDocument(
        document.documentId(),
        document.uri(),
        document.status(),
        document.language(),
        document.confidence(),
        name,
        pages,
        (int) extent.files(),
        extent.bytes(),
        problem);
  }

  /** A document of which nothing was written. */
  static ExportedDocument missing(DocumentView document, String name, String problem) {
    return written(document, name, 0, new ExportFolder.Extent(0, 0), problem);
  }
}
