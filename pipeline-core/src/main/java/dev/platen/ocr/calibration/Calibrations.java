package dev.platen.ocr.calibration;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calibrations that there are, by engine and script.
 *
 * <p>A word of a script for which there is none gets that of the engine for any script; a word of
 * an engine that is not known keeps its confidence.
 */
public final class Calibrations {

  /** Stands for any script. */
  public static final String ANY = "any";

  private static final String RESOURCE = "calibrations.json";

  /** Which one: engines' names and ISO 15924 codes. */
  private record Key(String engine, String script) {}

  /**
   * A calibration as it is stored: a curve with {@code knots}, or a logistic one.
   *
   * @param engine name of the engine
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

  /** Those that Platen brings. */
  public static Calibrations bundled() {
    try (InputStream in = Calibrations.class.getResourceAsStream(RESOURCE);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Calibrations(List.of(new Gson().fromJson(reader, Entry[].class)));
    } catch (IOException | JsonSyntaxException e) {
      throw new IllegalStateException("The resource %s can't be read".formatted(RESOURCE), e);
    }
  }

  /** The same text with calibrated confidence of words, lines and page. */
  public Recognition apply(Recognition found) {
    List<Line> lines = found.lines().stream().map(this::apply).toList();
    return new Recognition(
        found.source(),
        found.engine(),
        found.engineVersion(),
        found.language(),
        found.script(),
        Recognition.meanConfidence(lines),
        lines);
  }

  private Line apply(Line line) {
    List<Word> words = line.words().stream().map(word -> word.withConfidence(of(word))).toList();
    return line.withWords(line.text(), words);
  }

  /** The calibrated confidence of a word as its engine gave it. */
  public double of(Word word) {
    Calibration own = byKey.get(new Key(word.engine(), String.valueOf(word.script())));
    Calibration calibration = own != null ? own : byKey.get(new Key(word.engine(), ANY));
    return calibration == null ? word.confidence() : calibration.of(word.confidence());
  }
}
