package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads lines of one page to try a turn and languages. */
record LineTrials(OcrEngine engine, LineSample sample, Deadline deadline) {

  /** Lines as the engine reads most of them, at little cost. */
  Trial read(List<Box> places, Rotation rotation, List<String> languages) {
    return read(places, rotation, languages, engine::recognizeLine);
  }

  /** Lines as the engine reads them where it was in doubt. */
  Trial readClosely(List<Box> places, Rotation rotation, List<String> languages) {
    return read(places, rotation, languages, engine::rereadLine);
  }

  private Trial read(
      List<Box> places,
      Rotation rotation,
      List<String> languages,
      BiFunction<PageImage, RecognitionRequest, Optional<Line>> reading) {
    Map<Box, Line> found = new LinkedHashMap<>();
    for (Box place : places) {
      try (PageImage line = sample.cut(place, rotation)) {
        reading
            .apply(line, new RecognitionRequest(languages, deadline.left()))
            .ifPresent(read -> found.put(place, read));
      }
    }
    return new Trial(rotation, languages, found);
  }
}
