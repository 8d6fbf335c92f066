package dev.platen.export.view;

import java.util.Objects;

/**
 * A document, without its pages.
 *
 * @param documentId SHA-256 of its bytes, 64 hexadecimal digits
 * @param fileName name of the file or archive member that it was found as; null if none is known
 * @param uri where that lies; null likewise
 * @param mediaType media type found in the bytes
 * @param pageCount number of pages; null if it could not be opened
 * @param status ok, partial, failed or blank
 * @param title its title; null if there is none
 * @param language Tesseract code of most of its text; null if unknown
 * @param confidence how likely a word of it is right, 0 to 1; null if unknown
 * @param processedAt when its rows were written, as ISO 8601 in UTC; null if unknown
 */
public record DocumentView(
    String documentId,
    String fileName,
    String uri,
    String mediaType,
    Integer pageCount,
    String status,
    String title,
    String language,
    Double confidence,
    String processedAt) {

  public DocumentView {
    Objects.requireNonNull(documentId, "documentId");
  }

  /** What a reader would call it: its title, else its file's name, else its id. */
  public String displayTitle() {
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    return fileName == null ? documentId : fileName;
  }
}
