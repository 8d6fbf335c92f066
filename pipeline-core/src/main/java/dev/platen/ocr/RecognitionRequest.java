package dev.platen.ocr;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of an engine for one page.
 *
 * @param languages Tesseract codes, most likely first; at least one
 * @param timeLimit how long the engine may take
 */
public record RecognitionRequest(List<String> languages, Duration timeLimit) {

  public RecognitionRequest {
    languages = List.copyOf(languages);
    Objects.requireNonNull(timeLimit, "timeLimit");
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("At least one language is needed");
    }
  }
}
