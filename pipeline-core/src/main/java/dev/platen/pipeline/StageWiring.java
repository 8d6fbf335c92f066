package dev.platen.pipeline;

import dev.platen.config.LayoutSettings;
import dev.platen.config.OcrSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.image.DocumentOpener;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.layout.detector.RegionDetector;
import dev.platen.layout.opencv.PageSurvey;
import dev.platen.model.Comb;
import dev.platen.model.CombReading;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.ocr.OcrEngines;
import dev.platen.ocr.PageRecognizer;
import dev.platen.ocr.RecognizedPage;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.ocr.layer.TextLayerJudge;
import dev.platen.ocr.layer.Verdict;
import dev.platen.preprocess.Preprocessor;
import dev.platen.table.TableAnalyzer;
import java.util.List;
import java.util.Optional;

/** The one place where the implementations of the stages are chosen. */
final class StageWiring {

  /** Revision of the code that decodes pages. */
  static final int DECODE_REVISION = 1;

  private StageWiring() {}

  /** The stages that the settings ask for. */
  static PageStages open(PlatenSettings settings) {
    Preprocessor preprocessor =
        new Preprocessor(settings.preprocess(), settings.ocr().maxMegapixels());
    TableAnalyzer tables = new TableAnalyzer(settings.table());
    LayoutAnalyzer layout = new LayoutAnalyzer(settings.layout());
    PageOpener opener = opener(settings);
    LayerJudge judge = judge();
    // Last, because they alone have to be closed if anything fails.
    Surveyor surveyor = surveyor(settings.layout());
    PageRecognizer recognizer;
    try {
      recognizer = new PageRecognizer(settings.ocr(), settings.worker().pageTimeout());
    } catch (RuntimeException e) {
      surveyor.close();
      throw e;
    }
    return new PageStages(
        opener,
        preparer(preprocessor, recognizer.probe()),
        recognizer(recognizer),
        judge,
        surveyor,
        tables::analyze,
        layout::analyze);
  }

  /** Nothing is read beforehand on a page that has cost a worker its life. */
  private static Preparer preparer(Preprocessor preprocessor, LegibilityProbe probe) {
    return (source, fileRotation, manner) ->
        preprocessor.prepare(
            source,
            fileRotation,
            switch (manner) {
              case FULL -> probe;
              case PLAIN -> LegibilityProbe.NONE;
            });
  }

  /** Version of engine, models and calibration, for fingerprints. */
  static String engineVersion(OcrSettings settings) {
    return "%s, calibration %s"
        .formatted(
            OcrEngines.bundled().find(settings.engine()).version(settings),
            CalibrationFile.of(settings).id());
  }

  /** Version of all that reads from or measures on the prepared image, for fingerprints. */
  static String readingVersion(PlatenSettings settings) {
    return "%s, survey %d %s"
        .formatted(
            engineVersion(settings.ocr()),
            PageSurvey.REVISION,
            RegionDetector.version(settings.layout()));
  }

  /** What is measured on every page, and what a layout model sees where the settings name one. */
  private static Surveyor surveyor(LayoutSettings settings) {
    if (!settings.hasModel()) {
      return PageSurvey::of;
    }
    RegionDetector detector = RegionDetector.open(settings);
    return new Surveyor() {
      @Override
      public PageGraphics survey(PageImage image, PageTransform transform, Recognition text) {
        return PageSurvey.of(image, transform, text)
            .withDetections(detector.detect(image, transform));
      }

      @Override
      public void close() {
        detector.close();
      }
    };
  }

  private static PageOpener opener(PlatenSettings settings) {
    return new DocumentOpener(settings.decode(), settings.limits())::open;
  }

  private static LayerJudge judge() {
    TextLayerJudge judge = new TextLayerJudge();
    return (layer, source) -> {
      Verdict verdict = judge.judge(layer, source);
      return new LayerJudge.Verdict(verdict.trusted(), verdict.reason(), verdict.regions());
    };
  }

  private static Recognizer recognizer(PageRecognizer recognizer) {
    return new Recognizer() {
      @Override
      public Reading recognize(PageImage image) {
        return reading(recognizer.recognize(image));
      }

      @Override
      public Reading recognizePlainly(PageImage image) {
        return reading(recognizer.recognizePlainly(image));
      }

      @Override
      public Optional<Line> reread(
          PageImage image, Rotation turn, Box place, List<String> languages, String characters) {
        return recognizer.reread(image, turn, place, languages, characters);
      }

      @Override
      public CombReading readComb(PageImage image, Comb comb, List<String> languages) {
        return recognizer.readComb(image, comb, languages);
      }

      private static Reading reading(RecognizedPage page) {
        return new Reading(page.recognition(), page.rotation(), page.treatments());
      }

      @Override
      public void close() {
        recognizer.close();
      }
    };
  }
}
