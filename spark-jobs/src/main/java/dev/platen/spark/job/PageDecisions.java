package dev.platen.spark.job;

import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.pipeline.Fingerprints;
import java.io.Serializable;
import java.util.Optional;

/**
 * Which pages a run does, and from which stage. Pure: the same state always gives the same answer.
 *
 * <p>Pages without a result are done. Failures that may pass are tried again in up to {@code
 * maxAttempts} runs. Everything else is kept unless the user asks for it with {@code --reprocess}.
 *
 * @param reprocess what the user asks to redo; null for nothing
 * @param current fingerprints of this run
 * @param maxAttempts in how many runs a transient failure is tried
 * @param lowConfidence below which {@link Reprocess#LOW_CONFIDENCE} redoes a page, 0 to 1
 */
record PageDecisions(
    Reprocess reprocess, Fingerprints current, int maxAttempts, double lowConfidence)
    implements Serializable {

  /**
   * The first stage to do; empty where the page is kept.
   *
   * @param state null where the page has no result
   * @param documentFinished whether the document was assembled before; pages of an unfinished one
   *     must all be made with the same settings
   */
  Optional<Stage> firstStage(PageState state, boolean documentFinished) {
    if (state == null || reprocess == Reprocess.ALL) {
      return Optional.of(Stage.DECODE);
    }
    if (state.transientFailure() && state.runAttempts() < maxAttempts) {
      return Optional.of(Stage.DECODE);
    }
    boolean failed =
        state.status().equals(Status.FAILED.id()) || state.status().equals(Status.PARTIAL.id());
    if (reprocess == Reprocess.FAILED && failed) {
      return Optional.of(Stage.DECODE);
    }
    if (reprocess == Reprocess.LOW_CONFIDENCE
        && state.confidence() != null
        && state.confidence() < lowConfidence) {
      return Optional.of(Stage.DECODE);
    }
    Optional<Stage> changed = current.firstChanged(state.fingerprints());
    if (!documentFinished) {
      return changed.map(stage -> Stage.DECODE);
    }
    if (reprocess == Reprocess.CHANGED) {
      boolean again = failed || !state.fingerprints().containsKey(Stage.TABLE.id());
      return changed.map(stage -> needsPixels(stage) || again ? Stage.DECODE : stage);
    }
    return Optional.empty();
  }

  /**
   * Pixels are not kept, so whatever needs them starts at decoding; so does a page that stage table
   * never measured.
   */
  private static boolean needsPixels(Stage stage) {
    return stage.compareTo(Stage.OCR) <= 0;
  }
}
