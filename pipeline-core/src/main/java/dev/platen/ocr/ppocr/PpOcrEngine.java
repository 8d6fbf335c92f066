package dev.platen.ocr.ppocr;

import dev.platen.geometry.TiltedBox;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.ocr.Deadline;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.ReadableSize;
import dev.platen.ocr.RecognitionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PP-OCR on one thread: finds lines, then reads one after the other. */
final class PpOcrEngine implements OcrEngine {

  private final TextDetector detector;
  private final TextRecognizer recognizer;
  private final String version;
  private boolean closed;

  private PpOcrEngine(TextDetector detector, TextRecognizer recognizer, String version) {
    this.detector = detector;
    this.recognizer = recognizer;
    this.version = version;
  }

  static PpOcrEngine open(ModelSet models) {
    String version = models.version();
    TextDetector detector = TextDetector.open(models.detector());
    try {
      TextRecognizer recognizer = TextRecognizer.open(models.recognizer(), models.characters());
      return new PpOcrEngine(detector, recognizer, version);
    } catch (RuntimeException e) {
      detector.close();
      throw e;
    }
  }

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    checkOpen();
    if (!ReadableSize.holdsText(image.size())) {
      return Recognition.none();
    }
    Deadline deadline = new Deadline(request.timeLimit());
    BoxReader reader = new BoxReader(recognizer, "");
    List<ReadLine> lines = new ArrayList<>();
    for (TiltedBox box : GutterCuts.apart(image, detector.detect(image))) {
      deadline.left();
      reader.read(image, box).ifPresent(lines::add);
    }
    deadline.left();
    return new ResultWriter(image.size(), version).write(LineOrder.rows(lines));
  }

  @Override
  public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
    checkOpen();
    if (!ReadableSize.holdsText(line.size())) {
      return Optional.empty();
    }
    TiltedBox all = TiltedBox.of(line.size().box());
    return new BoxReader(recognizer, request.characters())
        .read(line, all)
        .map(read -> new ResultWriter(line.size(), version).write(List.of(List.of(read))))
        .flatMap(found -> found.lines().stream().findFirst());
  }

  @Override
  public boolean readsHanAlike() {
    return true;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      detector.close();
      recognizer.close();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The engine is closed");
    }
  }
}
