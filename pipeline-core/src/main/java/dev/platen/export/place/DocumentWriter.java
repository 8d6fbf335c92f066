package dev.platen.export.place;

import dev.platen.export.view.PageView;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes one document. Pages come in order; then {@link #finish()} completes the files. A writer
 * that is closed before that leaves files of no use.
 */
public interface DocumentWriter extends AutoCloseable {

  /**
   * Writes the next page.
   *
   * @throws dev.platen.failure.PipelineException if the document can't be written in this format
   */
  void write(PageView page) throws IOException;

  /** Completes the files. */
  void finish() throws IOException;

  /** What had to be left out, and why, for a reader; empty if nothing. */
  default Optional<String> omission() {
    return Optional.empty();
  }

  @Override
  void close() throws IOException;
}
