package dev.platen.ocr;

import dev.platen.model.PageImage;
import dev.platen.model.Recognition;

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

  @Override
  void close();
}
