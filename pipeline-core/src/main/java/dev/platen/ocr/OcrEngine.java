package dev.platen.ocr;

import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import java.util.Optional;

/** An engine at work: one thread, many pages, closed at the end. */
public interface OcrEngine extends AutoCloseable {

  /**
   * Recognises a page that stands upright.
   *
   * @return lines in reading order, boxes in pixels of the given image and inside it
   * @throws dev.platen.failure.PipelineException with code {@code page-timeout} if the request's
   *     deadline passed (partial text is discarded), {@code language-missing}, or {@code
   *     engine-failed}
   */
  Recognition recognize(PageImage image, RecognitionRequest request);

  /**
   * How a page lies and what it is written in, without reading it; empty where the engine can't
   * tell.
   *
   * @throws dev.platen.failure.PipelineException with code {@code engine-failed}
   */
  default Optional<Orientation> orientation(PageImage image) {
    return Optional.empty();
  }

  /**
   * Reads an image that holds one line of text and nothing else: a row, or a column where the
   * languages are vertical ones.
   *
   * @return the line, its boxes in pixels of the given image; empty where nothing was read
   * @throws dev.platen.failure.PipelineException as {@link #recognize}
   */
  default Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
    return Optional.empty();
  }

  /**
   * Reads a line as well as it can, whatever that costs: for lines of which another look left
   * doubts.
   *
   * @return as {@link #recognizeLine}
   * @throws dev.platen.failure.PipelineException as {@link #recognize}
   */
  default Optional<Line> rereadLine(PageImage line, RecognitionRequest request) {
    return recognizeLine(line, request);
  }

  /**
   * Whether pages in simplified and in traditional rows are read in one way, whichever of the two
   * is asked for; then nobody needs to tell them apart before.
   */
  default boolean readsHanAlike() {
    return false;
  }

  @Override
  void close();
}
