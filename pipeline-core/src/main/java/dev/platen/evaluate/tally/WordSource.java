package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * Who read words, and in what script: confidence of one source means one thing.
 *
 * @param engine an engine or two, as {@link dev.platen.ocr.calibration.Calibrations#source} names
 *     them
 * @param script ISO 15924 code; {@code Zyyy} for figures and signs
 */
public record WordSource(String engine, String script)
    implements Serializable, Comparable<WordSource> {

  /** Stands for an engine or a script that nobody knows. */
  public static final String UNKNOWN = "unknown";

  private static final Comparator<WordSource> ORDER =
      Comparator.comparing(WordSource::engine).thenComparing(WordSource::script);

  public WordSource {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(script, "script");
  }

  /** The name, such as {@code tesseract/Latn}. */
  public String id() {
    return engine + "/" + script;
  }

  @Override
  public int compareTo(WordSource other) {
    return ORDER.compare(this, other);
  }
}
