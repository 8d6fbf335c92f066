package dev.platen.calibrate;

import dev.platen.evaluate.confidence.WordCorrectness;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.prediction.PredictedWord.Origin;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.PageReference;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.evaluate.truth.TruthPage;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How sure engines were of the words of a page, and how many were right.
 *
 * @param document what the page is a part of; a page and its undistorted twin are of one document
 * @param set collection that it belongs to
 * @param kind where it comes from
 * @param bySource by who read the words
 */
public record PageOutcomes(
    String document, String set, TruthKind kind, Map<WordSource, CalibrationTally> bySource)
    implements Serializable {

  public PageOutcomes {
    bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
  }

  /** What the words of a page tell; nothing if its truth leaves out a part of it. */
  public static PageOutcomes of(TruthPage truth, PredictedPage page) {
    Map<WordSource, CalibrationTally> bySource = new TreeMap<>();
    if (truth.text() != null && truth.isComplete()) {
      WordCorrectness correctness = new WordCorrectness(truth.text(), page.words());
      if (correctness.isFeasible()) {
        count(page.words(), correctness.right(), bySource);
      }
    }
    PageReference document = truth.clean() == null ? truth.page() : truth.clean();
    return new PageOutcomes(String.join("/", document.path()), truth.set(), truth.kind(), bySource);
  }

  private static void count(
      List<PredictedWord> words, boolean[] right, Map<WordSource, CalibrationTally> bySource) {
    for (int i = 0; i < right.length; i++) {
      Origin origin = words.get(i).origin();
      if (origin != null && origin.confidence() != null) {
        bySource
            .computeIfAbsent(words.get(i).source(), any -> new CalibrationTally())
            .add(origin.confidence(), right[i]);
      }
    }
  }
}
