package dev.platen.spark.testkit;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.RecognitionRequest;
import java.util.ArrayList;
import java.util.List;

/** Reads two words on every page, unless its width asks for a {@link Fault}. */
final class FaultEngine implements OcrEngine {

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    Fault fault = Fault.ofWidth(image.size().width());
    fault.happen();
    double left = fault == Fault.GARBAGE ? 1e7 : 10;
    List<Word> words = new ArrayList<>();
    for (String text : List.of("Seldom", "wrong")) {
      Box box = new Box(left + 100 * words.size(), 20, 80, 20);
      words.add(new Word(text, text, box, List.of(), 0.95, FaultProvider.NAME, "Latn"));
    }
    Line line =
        new Line(
            "Seldom wrong",
            new Box(left, 20, 180, 20),
            List.of(),
            null,
            0.95,
            FaultProvider.NAME,
            "Latn",
            0,
            0,
            words);
    return new Recognition(
        TextSource.OCR, FaultProvider.NAME, "1", "eng", "Latn", 0.95, List.of(line));
  }

  @Override
  public void close() {}
}
