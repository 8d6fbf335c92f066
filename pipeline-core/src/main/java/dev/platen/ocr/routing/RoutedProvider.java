package dev.platen.ocr.routing;

import dev.platen.config.OcrSettings;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.OcrEngineProvider;
import dev.platen.ocr.OcrEngines;
import dev.platen.ocr.calibration.CalibrationFile;
import java.util.List;

/** Provider of the engine "auto". */
public final class RoutedProvider implements OcrEngineProvider {

  /** Name of the engine in settings. */
  static final String NAME = "auto";

  /** Raised whenever a change of this package's code or resources changes its results. */
  private static final int REVISION = 1;

  private static final String FIRST = "tesseract";
  private static final String SECOND = "ppocr";

  @Override
  public String name() {
    return NAME;
  }

  /** Like "auto 1 (tesseract 5.5.2 eng:7d4322bd, ppocr 1 …)". */
  @Override
  public String version(OcrSettings settings) {
    return "%s %d (%s, %s)"
        .formatted(
            NAME,
            REVISION,
            engine(FIRST).version(settings),
            engine(SECOND).version(settings.inAnyLanguage()));
  }

  @Override
  public List<String> languages(OcrSettings settings) {
    return engine(FIRST).languages(settings);
  }

  @Override
  public OcrEngine open(OcrSettings settings) {
    OcrEngineProvider second = engine(SECOND);
    // Pages in languages that the second engine can't read are the first one's.
    OcrSettings any = settings.inAnyLanguage();
    CalibrationFile file = CalibrationFile.of(settings);
    RoutingPolicy policy = new RoutingPolicy(file.routing(), file.curves(), second.languages(any));
    return new RoutedEngine(
        engine(FIRST).open(settings), () -> second.open(any), policy, version(settings));
  }

  private static OcrEngineProvider engine(String name) {
    return new OcrEngines(RoutedProvider.class.getClassLoader()).find(name);
  }
}
