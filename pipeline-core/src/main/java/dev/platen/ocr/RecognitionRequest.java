package dev.platen.ocr;

import dev.platen.model.ReadingManner;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of an engine for one page.
 *
 * @param languages Tesseract codes, most likely first; at least one
 * @param timeLimit how long the engine may take
 * @param manner what it may try
 * @param characters the only ones that can stand there, spaces apart; empty for any. Engines heed
 *     it where they read single lines
 */
public record RecognitionRequest(
    List<String> languages, Duration timeLimit, ReadingManner manner, String characters) {

  public RecognitionRequest {
    languages = List.copyOf(languages);
    Objects.requireNonNull(timeLimit, "timeLimit");
    Objects.requireNonNull(manner, "manner");
    Objects.requireNonNull(characters, "characters");
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("At least one language is needed");
    }
  }

  /** A request to read in full. */
  public RecognitionRequest(List<String> languages, Duration timeLimit) {
    this(languages, timeLimit, ReadingManner.FULL);
  }

  /** A request for any characters. */
  public RecognitionRequest(List<String> languages, Duration timeLimit, ReadingManner manner) {
    this(languages, timeLimit, manner, "");
  }

  /** Whether one look by one engine is all that is wanted. */
  public boolean isPlain() {
    return manner == ReadingManner.PLAIN;
  }
}
