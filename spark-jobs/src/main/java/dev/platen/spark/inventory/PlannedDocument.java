package dev.platen.spark.inventory;

import dev.platen.spark.io.SourceRef;
import java.util.List;
import java.util.Objects;

/**
 * A document and what is to be done on it.
 *
 * @param documentId SHA-256 in hexadecimal
 * @param source where to fetch it
 * @param pages the pages to be done, ascending by number
 */
public record PlannedDocument(String documentId, SourceRef source, List<UnitPage> pages) {

  public PlannedDocument {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(source, "source");
    pages = List.copyOf(pages);
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).number() <= pages.get(i - 1).number()) {
        throw new IllegalArgumentException(
            "Page %d comes after page %d"
                .formatted(pages.get(i).number(), pages.get(i - 1).number()));
      }
    }
  }
}
