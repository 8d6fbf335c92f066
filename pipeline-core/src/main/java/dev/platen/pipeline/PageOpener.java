package dev.platen.pipeline;

import dev.platen.image.OpenDocument;
import java.nio.file.Path;

/** Opens documents; what stage decode does for the pipeline. */
@FunctionalInterface
interface PageOpener {

  /**
   * Opens a document on local disk.
   *
   * @throws dev.platen.failure.PipelineException if it can't be read
   */
  OpenDocument open(Path file);
}
