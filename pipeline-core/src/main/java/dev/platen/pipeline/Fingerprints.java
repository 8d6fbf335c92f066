package dev.platen.pipeline;

import dev.platen.config.PlatenSettings;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.model.Stage;
import dev.platen.preprocess.Preprocessor;
import dev.platen.table.TableAnalyzer;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What makes the result of each stage: its settings, models, engine versions and the revision of
 * its code, chained, so that a change in one stage shows in all later ones.
 *
 * <p>Limits of time, memory and size and everything about workers, output and logs is in none.
 * Computed on the driver and in workers; equal settings and models give equal values.
 *
 * @param byStage 16 hexadecimal digits by stage id, in the order of the stages
 */
public record Fingerprints(Map<String, String> byStage) implements Serializable {

  private static final int LENGTH = 16;

  /** Where models lie does not matter; what they are is in the engine's version. */
  private static final Set<String> PLACES =
      Set.of("modelFolder", "ppocrFolder", "calibrationFile", "modelFile");

  public Fingerprints {
    byStage = Collections.unmodifiableMap(new LinkedHashMap<>(byStage));
  }

  /**
   * The fingerprints under the given settings.
   *
   * @throws dev.platen.failure.PipelineException if the engine or a model is missing
   */
  public static Fingerprints of(PlatenSettings settings) {
    return of(settings, StageWiring.readingVersion(settings));
  }

  static Fingerprints of(PlatenSettings settings, String engineVersion) {
    Chain chain = new Chain();
    chain.add(Stage.DECODE, StageWiring.DECODE_REVISION, settings.decode(), "");
    // Some treatments are judged by reading.
    String reader = CanonicalText.of(settings.ocr(), PLACES) + engineVersion;
    chain.add(Stage.PREPROCESS, Preprocessor.REVISION, settings.preprocess(), reader);
    chain.add(Stage.OCR, TextReader.REVISION, settings.ocr(), engineVersion);
    chain.add(Stage.TABLE, TableAnalyzer.REVISION, settings.table(), "");
    chain.add(Stage.LAYOUT, LayoutAnalyzer.REVISION, settings.layout(), "");
    return new Fingerprints(chain.links);
  }

  /**
   * The first stage that would now come out differently.
   *
   * @param stored fingerprints of an earlier result
   * @return the first stage whose value differs or is missing; empty if the result is up to date
   */
  public Optional<Stage> firstChanged(Map<String, String> stored) {
    for (Stage stage : Stage.values()) {
      String current = byStage.get(stage.id());
      if (current != null && !current.equals(stored.get(stage.id()))) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }

  /** Links that each hold the one before. */
  private static final class Chain {

    private final Map<String, String> links = new LinkedHashMap<>();
    private String last = "";

    void add(Stage stage, int revision, Record settings, String version) {
      String text =
          String.join(
              "\n",
              last,
              stage.id(),
              Integer.toString(revision),
              CanonicalText.of(settings, PLACES),
              version);
      last = digest(text);
      links.put(stage.id(), last);
    }

    private static String digest(String text) {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, LENGTH);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }
}
