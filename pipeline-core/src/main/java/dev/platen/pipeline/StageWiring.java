package dev.platen.pipeline;

import dev.platen.config.OcrSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.layout.LayoutAnalyzer;
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
    LayerJudge judge = judge(settings);
    // Last, because it alone has to be closed if anything fails.
    Recognizer recognizer = recognizer(settings);
    return new PageStages(opener, preprocessor::prepare, recognizer, judge, analyzer::analyze);
  }

  /** Version of engine and models, for fingerprints. */
  static String engineVersion(OcrSettings settings) {
    throw notConnected("engine " + settings.engine());
  }

  private static PageOpener opener(PlatenSettings settings) {
    throw notConnected("decoding at %d dpi".formatted(settings.decode().pdfDpi()));
  }

  private static Recognizer recognizer(PlatenSettings settings) {
    throw notConnected("engine " + settings.ocr().engine());
  }

  private static LayerJudge judge(PlatenSettings settings) {
    throw notConnected("layers, force-ocr " + settings.decode().forceOcr());
  }

  private static PipelineException notConnected(String what) {
    return new PipelineException(ErrorCode.CONFIGURATION, what + " is not connected yet");
  }
}
