package dev.platen.pipeline;

import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.ReadingManner;
import dev.platen.model.Stage;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One page to process.
 *
 * @param documentId SHA-256 of the document's bytes, hexadecimal
 * @param file the document on local disk
 * @param pageNumber 1-based
 * @param info what inspection knew of the page
 * @param prior an earlier result whose stages before {@code from} are used again; null for none
 * @param from first stage to do; {@link Stage#DECODE} for all
 * @param manner what recognition dares
 * @param imageFile where the image goes that was recognized, as PNG; null for nowhere
 */
public record PageTask(
    String documentId,
    Path file,
    int pageNumber,
    PageInfo info,
    PageResult prior,
    Stage from,
    ReadingManner manner,
    Path imageFile) {

  public PageTask {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(manner, "manner");
    if (prior == null && from != Stage.DECODE) {
      throw new IllegalArgumentException("Stage %s needs an earlier result".formatted(from));
    }
  }

  /** A page to read in full. */
  public PageTask(
      String documentId, Path file, int pageNumber, PageInfo info, PageResult prior, Stage from) {
    this(documentId, file, pageNumber, info, prior, from, ReadingManner.FULL, null);
  }

  /** The same page, to be read plainly. */
  public PageTask plainly() {
    return new PageTask(
        documentId, file, pageNumber, info, prior, from, ReadingManner.PLAIN, imageFile);
  }

  /** The same page, the image that is recognized to be written to a file on local disk. */
  public PageTask keepingImage(Path target) {
    return new PageTask(documentId, file, pageNumber, info, prior, from, manner, target);
  }
}
