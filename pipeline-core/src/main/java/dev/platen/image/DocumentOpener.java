package dev.platen.image;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * The way in: opens any document that Platen reads, told by content.
 *
 * <p>Holds no resources; one may serve any number of documents, from several threads. The readers
 * are the {@link DocumentFormat} providers on the class path.
 */
public final class DocumentOpener {

  private final DecodeSettings decode;
  private final LimitSettings limits;
  private final List<DocumentFormat> formats;

  public DocumentOpener(DecodeSettings decode, LimitSettings limits) {
    this.decode = Objects.requireNonNull(decode, "decode");
    this.limits = Objects.requireNonNull(limits, "limits");
    this.formats =
        ServiceLoader.load(DocumentFormat.class, DocumentOpener.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }

  /**
   * Opens a document without decoding any page. The caller closes it.
   *
   * @param file on local disk
   * @throws PipelineException with {@code EMPTY_FILE}, {@code UNSUPPORTED_FORMAT}, {@code
   *     TOO_LARGE} (bytes, pages), {@code SOURCE_VANISHED}, {@code SOURCE_UNREADABLE}, or what the
   *     format's own reader finds
   */
  public OpenDocument open(Path file) {
    long bytes = sizeOf(file);
    if (bytes == 0) {
      throw new PipelineException(ErrorCode.EMPTY_FILE, "%s has no bytes".formatted(file));
    }
    if (bytes > limits.maxFileBytes().bytes()) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%s has %d bytes, more than limits.max-file-bytes = %s; raise it to read this file"
              .formatted(file, bytes, limits.maxFileBytes()));
    }
    byte[] head = MediaTypeDetector.head(file);
    MediaType type = MediaTypeDetector.detect(head, head.length);
    for (DocumentFormat format : formats) {
      if (format.reads(type)) {
        return format.open(file, decode, limits);
      }
    }
    throw unsupported(file, type, head);
  }

  private static PipelineException unsupported(Path file, MediaType type, byte[] head) {
    String message =
        type.isArchive()
            ? "%s is an archive (%s): its members are documents, it is none itself"
                .formatted(file, type.id())
            : type == MediaType.UNKNOWN
                ? "%s is no PDF and no image that Platen reads; it looks like %s"
                    .formatted(file, ContentGuess.describe(head, head.length))
                : "%s is %s, and no reader for that is on the class path"
                    .formatted(file, type.id());
    return new PipelineException(ErrorCode.UNSUPPORTED_FORMAT, message);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_VANISHED, "%s is not there any more".formatted(file), e);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE, "%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
