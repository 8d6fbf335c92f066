package dev.platen.ocr;

import dev.platen.config.OcrSettings;
import java.util.List;

/** Names an engine and opens it. Stateless; found by {@link java.util.ServiceLoader}. */
public interface OcrEngineProvider {

  /** Short, lower case, ASCII; the name used in settings and tables. */
  String name();

  /**
   * Version of the engine and of the models that the settings choose, for fingerprints and the
   * output. Changes whenever results may. Loads no natives: it is asked on the driver too.
   *
   * @throws dev.platen.failure.PipelineException if a model that the settings ask for is missing
   */
  String version(OcrSettings settings);

  /** Tesseract codes of the languages that the engine can read with these settings, sorted. */
  default List<String> languages(OcrSettings settings) {
    return settings.isAuto() ? List.of("eng") : settings.languages().stream().sorted().toList();
  }

  /** Whether one reading finds the text of all languages, so that a request's do not matter. */
  default boolean readsAllLanguagesAtOnce() {
    return false;
  }

  /**
   * Opens an engine for one thread.
   *
   * @throws dev.platen.failure.PipelineException if natives or models are missing
   */
  OcrEngine open(OcrSettings settings);
}
