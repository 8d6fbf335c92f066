package dev.platen.ocr;

import dev.platen.model.PageImage;
import dev.platen.model.Recognition;

/** Finds no text on any page: for dry runs, layout alone, and measurements of all else. */
final class NullOcrEngine implements OcrEngine {

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    return Recognition.none();
  }

  @Override
  public void close() {}
}
