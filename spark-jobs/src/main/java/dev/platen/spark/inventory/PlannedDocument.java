package dev.platen.spark.inventory;

import dev.platen.spark.io.SourceRef;
import java.util.List;
import java.util.Objects;

/**
 * A document and what is to be done on it.
 *
 * @param documentId SHA-256 in hexadecimal
 * @param source where to fetch it
 * @param pages numbers of the pages to be done, ascending, 1-based
 * @param pixels pixels of each of those pages; 0 where the file does not tell
 */
public record PlannedDocument(
    String documentId, SourceRef source, List<Integer> pages, List<Long> pixels) {

  public PlannedDocument {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(source, "source");
    pages = List.copyOf(pages);
    pixels = List.copyOf(pixels);
    if (pages.size() != pixels.size()) {
      throw new IllegalArgumentException(
          "%d pages, but the pixels of %d".formatted(pages.size(), pixels.size()));
    }
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i) <= pages.get(i - 1)) {
        throw new IllegalArgumentException("Pages %s are not in order".formatted(pages));
      }
    }
  }
}
