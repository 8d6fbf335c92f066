package dev.platen.pipeline;

import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import java.nio.file.Path;

/**
 * Keeps the last document open: pages of one document mostly come one after another, and opening a
 * PDF of a thousand pages costs more than a page.
 */
final class LastDocument implements AutoCloseable {

  private final PageOpener opener;
  private String documentId;
  private Path file;
  private OpenDocument document;

  LastDocument(PageOpener opener) {
    this.opener = opener;
  }

  /** Opens a page of the document, and the document first if it is another one. */
  OpenPage page(PageTask task) {
    if (document == null || !task.documentId().equals(documentId) || !task.file().equals(file)) {
      close();
      document = opener.open(task.file());
      documentId = task.documentId();
      file = task.file();
    }
    return document.page(task.pageNumber());
  }

  /** Closes what is open; the next page opens its document anew. */
  @Override
  public void close() {
    OpenDocument old = document;
    document = null;
    if (old != null) {
      Closing.quietly(old);
    }
  }
}
