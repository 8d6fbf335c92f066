package dev.platen.image;

import dev.platen.model.DocumentInfo;

/** A document on local disk, opened for reading its pages in any order. Not for several threads. */
public interface OpenDocument extends AutoCloseable {

  /** What is known without decoding any page. */
  DocumentInfo info();

  /**
   * Opens a page.
   *
   * @param pageNumber 1-based
   * @throws dev.platen.failure.PipelineException if the page can't be read at all
   */
  OpenPage page(int pageNumber);

  @Override
  void close();
}
