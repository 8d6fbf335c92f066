package dev.platen.config;

import java.io.Serializable;
import java.util.List;

/**
 * Stage ocr.
 *
 * @param preset how much effort a page is worth
 * @param engine name of the engine
 * @param languages Tesseract codes in order of likelihood, or the one word "auto"
 * @param modelFolder folder with {@code *.traineddata} beside those in the jar; empty for none
 * @param ppocrFolder folder with models of PP-OCR in place of those in the jar; empty for none
 * @param maxMegapixels larger page images are scaled down before recognition
 * @param calibrationFile made by {@code platen calibrate}, in place of what is in the jar; empty
 *     for none
 * @param rereadCells cells of tables that are read again on a page where confidence is low, at
 *     most; not with {@link Preset#FAST}
 */
public record OcrSettings(
    Preset preset,
    String engine,
    List<String> languages,
    String modelFolder,
    String ppocrFolder,
    int maxMegapixels,
    String calibrationFile,
    int rereadCells)
    implements Serializable {

  /** Cells of a page that are read again, where nothing else is said. */
  private static final int USUAL_CELLS = 60;

  /** How much effort a page is worth. */
  public enum Preset {
    /** One look at each page, reduced where its print is large. */
    FAST,
    /** A second look at what the first one missed. */
    BALANCED,
    /** A second look also at what is doubtful, and at full size. */
    ACCURATE
  }

  public OcrSettings {
    languages = List.copyOf(languages);
    Bounds.check("max-megapixels", maxMegapixels, 1, 1000);
    Bounds.check("reread-cells", rereadCells, 0, 1000);
    if (!engine.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "engine = \"%s\" is not a short lower-case name".formatted(engine));
    }
    if (languages.isEmpty() || languages.size() > 16) {
      throw new IllegalArgumentException(
          "languages = %s: give \"auto\" or 1 to 16 codes".formatted(languages));
    }
    for (String language : languages) {
      // Codes become file names, so nothing else may stand in them.
      if (!language.matches("[A-Za-z][A-Za-z0-9_]{1,31}")) {
        throw new IllegalArgumentException(
            "languages = %s: \"%s\" is not a Tesseract code like eng or chi_sim"
                .formatted(String.join(",", languages), language));
      }
    }
    if (languages.contains("auto") && languages.size() > 1) {
      throw new IllegalArgumentException("languages = %s: auto stands alone".formatted(languages));
    }
  }

  /** Whether the languages are found out page by page. */
  public boolean isAuto() {
    return languages.equals(List.of("auto"));
  }

  /** Settings with the calibration that is in the jar. */
  public OcrSettings(
      Preset preset,
      String engine,
      List<String> languages,
      String modelFolder,
      String ppocrFolder,
      int maxMegapixels) {
    this(preset, engine, languages, modelFolder, ppocrFolder, maxMegapixels, "");
  }

  /** Settings that say nothing of cells. */
  public OcrSettings(
      Preset preset,
      String engine,
      List<String> languages,
      String modelFolder,
      String ppocrFolder,
      int maxMegapixels,
      String calibrationFile) {
    this(
        preset,
        engine,
        languages,
        modelFolder,
        ppocrFolder,
        maxMegapixels,
        calibrationFile,
        USUAL_CELLS);
  }

  /** The same with languages found out page by page. */
  public OcrSettings inAnyLanguage() {
    return new OcrSettings(
        preset,
        engine,
        List.of("auto"),
        modelFolder,
        ppocrFolder,
        maxMegapixels,
        calibrationFile,
        rereadCells);
  }
}
