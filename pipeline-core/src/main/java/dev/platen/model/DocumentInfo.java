package dev.platen.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What inspection finds out about a document without decoding its pages.
 *
 * @param mediaType the format, by content
 * @param pages one entry a page, in order; at least one
 * @param title the file's own title; null if it has none
 * @param metadata the file's own properties (author, producer, dates ...), sorted by name
 */
public record DocumentInfo(
    MediaType mediaType, List<PageInfo> pages, String title, Map<String, String> metadata) {

  public DocumentInfo {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("A document has at least one page");
    }
    metadata = java.util.Collections.unmodifiableMap(new TreeMap<>(metadata));
  }

  public int pageCount() {
    return pages.size();
  }
}
