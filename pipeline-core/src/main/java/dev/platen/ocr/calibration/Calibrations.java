package dev.platen.ocr.calibration;

import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The calibrations that there are, by source and script. A source is an engine; or two that read
 * the same, like {@code a+b}; or one whose reading was taken and not the other's, like {@code a>b}.
 *
 * <p>A word of a script for which there is none gets that of its source for any script; a source
 * for which there is none at all gets that of its first engine; a word of an engine that is not
 * known keeps its confidence.
 */
public final class Calibrations {

  /** Stands for any script. */
  public static final String ANY = "any";

  /** ISO 15924 code of what no script owns: figures and signs. */
  public static final String COMMON = "Zyyy";

  private static final Pattern SECOND_ENGINE = Pattern.compile("[+>].*");

  /** Which one: sources and ISO 15924 codes. */
  private record Key(String engine, String script) {}

  /**
   * A calibration as it is stored: a curve with {@code knots}, or a logistic one.
   *
   * @param engine the source
   * @param script ISO 15924 code, or {@value #ANY}
   * @param provenance which pages it was fitted on
   * @param words how many words these had
   * @param knots points of a rising curve; null for a logistic one
   * @param slope of a logistic curve; null for one with knots
   * @param offset of a logistic curve; null for one with knots
   */
  public record Entry(
      String engine,
      String script,
      String provenance,
      long words,
      List<IsotonicCalibration.Knot> knots,
      Double slope,
      Double offset) {

    public Entry {
      Objects.requireNonNull(engine, "a calibration has no engine");
      Objects.requireNonNull(script, "a calibration has no script");
      Objects.requireNonNull(provenance, "a calibration does not say what it was fitted on");
      if (knots == null && (slope == null || offset == null)) {
        throw new IllegalArgumentException(
            "the calibration of %s, %s has no curve".formatted(engine, script));
      }
      knots = knots == null ? null : List.copyOf(knots);
    }

    Calibration calibration() {
      return knots != null
          ? new IsotonicCalibration(knots)
          : new LogisticCalibration(slope, offset);
    }
  }

  private final Map<Key, Calibration> byKey = new HashMap<>();

  /** Holds some calibrations. */
  public Calibrations(List<Entry> entries) {
    entries.forEach(
        entry -> byKey.put(new Key(entry.engine(), entry.script()), entry.calibration()));
  }

  /** The same text with calibrated confidence of words, lines and page. */
  public Recognition apply(Recognition found) {
    List<Line> lines = found.lines().stream().map(this::apply).toList();
    return found.withLines(lines);
  }

  /** The same line with calibrated confidence. */
  public Line apply(Line line) {
    List<Word> words = line.words().stream().map(word -> word.withConfidence(of(word))).toList();
    return line.withWords(line.text(), words);
  }

  /** The calibrated confidence of a word as its engine gave it. */
  public double of(Word word) {
    String source = source(word.engine(), word.alternativeEngine());
    Calibration calibration = find(source, script(word.script()));
    return calibration == null ? word.confidence() : calibration.of(word.confidence());
  }

  /**
   * The source of a word's confidence.
   *
   * @param alternativeEngine the engine whose reading was left; null for none
   */
  public static String source(String engine, String alternativeEngine) {
    return alternativeEngine == null ? engine : engine + ">" + alternativeEngine;
  }

  /**
   * The script that a word's confidence is looked up by.
   *
   * @param script of its letters; null for a word without any
   */
  public static String script(String script) {
    return script == null ? COMMON : script;
  }

  private Calibration find(String source, String script) {
    String engine = SECOND_ENGINE.matcher(source).replaceFirst("");
    for (String name : List.of(source, engine)) {
      for (String writing : List.of(script, ANY)) {
        Calibration calibration = byKey.get(new Key(name, writing));
        if (calibration != null) {
          return calibration;
        }
      }
    }
    return null;
  }
}
