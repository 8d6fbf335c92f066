package dev.platen.calibrate;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/**
 * What words have one calibration.
 *
 * @param engine an engine or two, as {@link dev.platen.ocr.calibration.Calibrations#source} names
 *     them
 * @param script ISO 15924 code
 */
public record WordSource(String engine, String script)
    implements Serializable, Comparable<WordSource> {

  private static final Comparator<WordSource> ORDER =
      Comparator.comparing(WordSource::engine).thenComparing(WordSource::script);

  public WordSource {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(script, "script");
  }

  @Override
  public int compareTo(WordSource other) {
    return ORDER.compare(this, other);
  }
}
