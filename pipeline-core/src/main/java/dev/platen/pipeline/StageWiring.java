package dev.platen.pipeline;

import dev.platen.config.OcrSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.image.DocumentOpener;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.layout.opencv.PageSurvey;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.PageImage;
import dev.platen.ocr.OcrEngines;
import dev.platen.ocr.PageRecognizer;
import dev.platen.ocr.RecognizedPage;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.ocr.layer.TextLayerJudge;
import dev.platen.ocr.layer.Verdict;
import dev.platen.preprocess.Preprocessor;

/** The one place where the implementations of the stages are chosen. */
final class StageWiring {

  /** Revision of the code that decodes pages. */
  static final int DECODE_REVISION = 1;

  private StageWiring() {}

  /** The stages that the settings ask for. */
  static PageStages open(PlatenSettings settings) {
    Preprocessor preprocessor =
        new Preprocessor(settings.preprocess(), settings.ocr().maxMegapixels());
    LayoutAnalyzer analyzer = new LayoutAnalyzer(settings.layout());
    PageOpener opener = opener(settings);
    LayerJudge judge = judge();
    // Last, because it alone has to be closed if anything fails.
    PageRecognizer recognizer = new PageRecognizer(settings.ocr(), settings.worker().pageTimeout());
    return new PageStages(
        opener,
        preparer(preprocessor, recognizer.probe()),
        recognizer(recognizer),
        judge,
        PageSurvey::of,
        analyzer::analyze);
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
