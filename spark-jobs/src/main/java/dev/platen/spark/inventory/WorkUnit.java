package dev.platen.spark.inventory;

import dev.platen.spark.io.SourceRef;
import dev.platen.spark.io.SourceUri;
import java.io.Serializable;
import java.util.List;

/**
 * Pages of one document that are done in one go.
 *
 * @param documentId SHA-256 in hexadecimal
 * @param source where to fetch it
 * @param pages which pages, ascending by number
 * @param cost expected work, in pixels
 */
public record WorkUnit(String documentId, SourceRef source, List<UnitPage> pages, long cost)
    implements Serializable {

  public WorkUnit {
    pages = List.copyOf(pages);
    if (pages.isEmpty() || cost < 1) {
      throw new IllegalArgumentException("A unit has pages and a cost");
    }
  }

  /** Units of one file are best done by one executor: it fetches or unpacks that file once. */
  String file() {
    return SourceUri.outermost(source.uri());
  }

  int firstPage() {
    return pages.get(0).number();
  }
}
