package dev.platen.export.place;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.DocumentInfo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The document's own file. It is brought to local disk and opened when it is first asked for, so
 * that formats which need no picture never touch it; a file that was not to be had is not asked for
 * again.
 */
public final class Original implements AutoCloseable {

  private final Supplier<Path> fetch;
  private final DecodeSettings decode;
  private final LimitSettings limits;
  private Path path;
  private OpenDocument document;
  private DocumentInfo info;
  private RuntimeException failure;

  /**
   * @param fetch brings the file to local disk; throws a {@link
   *     dev.platen.failure.PipelineException} if it is gone, or is not what it was
   */
  public Original(Supplier<Path> fetch, DecodeSettings decode, LimitSettings limits) {
    this.fetch = Objects.requireNonNull(fetch, "fetch");
    this.decode = Objects.requireNonNull(decode, "decode");
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /** How its pages are decoded. */
  public DecodeSettings decode() {
    return decode;
  }

  /** What may be decoded. */
  public LimitSettings limits() {
    return limits;
  }

  /**
   * The file on local disk.
   *
   * @throws dev.platen.failure.PipelineException if it is gone, or has changed since it was read
   */
  public Path path() {
    if (failure != null) {
      throw failure;
    }
    if (path == null) {
      try {
        path = fetch.get();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return path;
  }

  /**
   * A page, decoded; the caller closes it.
   *
   * @throws dev.platen.failure.PipelineException likewise, or if it can't be decoded
   */
  public OpenPage page(int pageNumber) {
    return document().page(pageNumber);
  }

  /**
   * What the file says of itself. For a PDF, every page is looked at.
   *
   * @throws dev.platen.failure.PipelineException likewise
   */
  public DocumentInfo info() {
    if (info == null) {
      info = document().info();
    }
    return info;
  }

  private OpenDocument document() {
    if (document == null) {
      document = new DocumentOpener(decode, limits).open(path());
    }
    return document;
  }

  @Override
  public void close() {
    if (document != null) {
      document.close();
      document = null;
    }
  }
}
