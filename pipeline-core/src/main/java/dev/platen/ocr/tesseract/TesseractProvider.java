package dev.platen.ocr.tesseract;

import dev.platen.config.OcrSettings;
import dev.platen.natives.TesseractLibrary;
import dev.platen.ocr.Candidates;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;
import java.util.ArrayList;
import java.util.List;

/** Provider of the engine "tesseract". */
public final class TesseractProvider implements OcrEngineProvider {

  /** Name of the engine in settings and tables. */
  static final String NAME = "tesseract";

  @Override
  public String name() {
    return NAME;
  }

  /** Like "tesseract 5.5.2 eng:7d4322bd osd:9cf5d576". */
  @Override
  public String version(OcrSettings settings) {
    LanguagePacks packs = LanguagePacks.of(settings);
    List<String> used =
        new ArrayList<>(
            settings.isAuto() ? Candidates.of(packs.available()).all() : settings.languages());
    used.add(LanguagePacks.ORIENTATION);
    return version(packs, used);
  }

  @Override
  public List<String> languages(OcrSettings settings) {
    List<String> languages = new ArrayList<>(LanguagePacks.of(settings).available());
    languages.remove(LanguagePacks.ORIENTATION);
    return List.copyOf(languages);
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    LanguagePacks packs = LanguagePacks.of(settings);
    if (!settings.isAuto()) {
      settings.languages().forEach(packs::find);
    }
    TesseractLibrary.load();
    return new TesseractOcrEngine(packs, settings.preset());
  }

  static String version(LanguagePacks packs, List<String> languages) {
    return NAME + " " + TesseractLibrary.VERSION + " " + packs.version(languages);
  }
}
