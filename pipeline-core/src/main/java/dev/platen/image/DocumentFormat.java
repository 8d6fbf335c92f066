package dev.platen.image;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.model.MediaType;
import java.nio.file.Path;

/**
 * Reader of a kind of documents. Providers are stateless, have a public constructor without
 * arguments, and are found by {@link java.util.ServiceLoader}.
 */
public interface DocumentFormat {

  /** Whether documents of this type are for this reader; at most one provider says yes. */
  boolean reads(MediaType type);

  /**
   * Opens a document without decoding any page.
   *
   * @param file on local disk; not empty, and of a type that {@link #reads} says yes to
   * @throws dev.platen.failure.PipelineException if nothing of the document can be read
   */
  OpenDocument open(Path file, DecodeSettings decode, LimitSettings limits);
}
