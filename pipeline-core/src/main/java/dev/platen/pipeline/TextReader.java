package dev.platen.pipeline;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.image.OpenPage;
import dev.platen.model.PageFailure;
import dev.platen.model.PreparedPage;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.TextLayer;
import dev.platen.model.Treatment;
import dev.platen.ocr.CombFields;
import dev.platen.ocr.SourceFrame;
import dev.platen.pipeline.LayerJudge.Verdict;
import dev.platen.preprocess.Preparation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Stage ocr: finds the text of a page, in its own layer where that can be trusted, else by
 * recognition.
 *
 * <ol>
 *   <li>A layer that is trusted and tells of every picture is taken as it is; nothing is
 *       recognized.
 *   <li>If pictures with ink are left out, the page is recognized too, and words that stand in
 *       these pictures are added.
 *   <li>A layer that is not trusted, or can't be read or judged, counts as none: the page is
 *       recognized.
 * </ol>
 */
final class TextReader {

  /** Raised whenever a change of this stage's code, engines apart, changes its results. */
  static final int REVISION = 10;

  private static final Logger LOG = LogManager.getLogger(TextReader.class);
  private static final Verdict NO_LAYER = new Verdict(false, "no text layer", List.of());

  private final Recognizer recognizer;
  private final LayerJudge judge;
  private final boolean forceOcr;

  /**
   * A reader for many pages.
   *
   * @param forceOcr whether layers are ignored
   */
  TextReader(Recognizer recognizer, LayerJudge judge, boolean forceOcr) {
    this.recognizer = recognizer;
    this.judge = judge;
    this.forceOcr = forceOcr;
  }

  /**
   * What was read.
   *
   * @param text in source pixels, normalized
   * @param prepared the prepared page, with the turn that recognition gave it
   * @param lost what could not be read although the rest could; null for nothing
   */
  record Reading(Recognition text, PreparedPage prepared, PageFailure lost) {}

  /** Reads a page. */
  Reading read(OpenPage page, Preparation preparation, ReadingManner manner) {
    Optional<TextLayer> layer = forceOcr ? Optional.empty() : layer(page);
    Verdict verdict = layer.map(text -> judge(text, page)).orElse(NO_LAYER);
    if (!verdict.trusted()) {
      return recognize(preparation, manner);
    }
    Recognition own = TextNormalization.normalize(LayerText.of(layer.orElseThrow()));
    if (verdict.untoldPictures().isEmpty()) {
      return new Reading(own, preparation.page(), null);
    }
    try {
      Reading seen = recognize(preparation, manner);
      Recognition both = LayerText.with(own, seen.text(), verdict.untoldPictures());
      return new Reading(both, seen.prepared(), null);
    } catch (RuntimeException e) {
      return new Reading(own, preparation.page(), Failures.of(Stage.OCR, e));
    }
  }

  private static Optional<TextLayer> layer(OpenPage page) {
    try {
      return page.textLayer().filter(layer -> !layer.lines().isEmpty());
    } catch (RuntimeException e) {
      LOG.warn("Text layer can't be read, so the page is recognized: {}", e.toString());
      return Optional.empty();
    }
  }

  private Verdict judge(TextLayer layer, OpenPage page) {
    try {
      Verdict verdict = judge.judge(layer, page.image());
      LOG.debug("Text layer trusted: {} ({})", verdict.trusted(), verdict.reason());
      return verdict;
    } catch (RuntimeException e) {
      LOG.warn("Text layer can't be judged, so the page is recognized: {}", e.toString());
      return NO_LAYER;
    }
  }

  private Reading recognize(Preparation preparation, ReadingManner manner) {
    Recognizer.Reading reading =
        switch (manner) {
          case FULL -> recognizer.recognize(preparation.image());
          case PLAIN -> recognizer.recognizePlainly(preparation.image());
        };
    PreparedPage prepared = treated(preparation.page(), reading);
    Recognition read =
        manner == ReadingManner.FULL && reading.rotation() == Rotation.NONE
            ? withCombs(reading.text(), preparation)
            : reading.text();
    Recognition text = new SourceFrame(prepared.transform()).toSource(read);
    return new Reading(TextNormalization.normalize(text), prepared, null);
  }

  /** Combs are read cell by cell. */
  private Recognition withCombs(Recognition text, Preparation preparation) {
    List<String> languages =
        text.language() == null ? List.of() : Arrays.asList(text.language().split("\\+", -1));
    return preparation.combs().isEmpty()
        ? text
        : CombFields.read(
            text,
            preparation.combs(),
            comb -> recognizer.readComb(preparation.image(), comb, languages));
  }

  /** What the recognizer did to the image on top of what was done before. */
  private static PreparedPage treated(PreparedPage page, Recognizer.Reading reading) {
    List<Treatment> treatments = new ArrayList<>(page.treatments());
    treatments.addAll(reading.treatments());
    Rotation rotation = reading.rotation();
    if (rotation == Rotation.NONE) {
      return new PreparedPage(page.diagnosis(), treatments, page.transform());
    }
    treatments.add(
        new Treatment(
            "turn",
            Map.of("degrees", Integer.toString(rotation.degrees())),
            true,
            "The page reads better this way round",
            null));
    PageTransform transform = page.transform();
    return new PreparedPage(
        page.diagnosis().turned(rotation),
        treatments,
        transform.then(PageTransform.rotation(transform.prepared(), rotation)));
  }
}
