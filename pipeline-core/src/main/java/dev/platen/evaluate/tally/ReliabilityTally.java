package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the confidence of words can be trusted, of all together and by who read them: engines are
 * calibrated one by one, and one that is too sure hides behind one that is not sure enough.
 *
 * <p>Not thread-safe.
 */
public final class ReliabilityTally implements Serializable {

  private static final long serialVersionUID = 1;

  /** Fewer words of one source say little of it. */
  private static final long LEAST_WORDS = 300;

  private final TreeMap<WordSource, CalibrationTally> bySource = new TreeMap<>();

  /** Counts a word and its confidence, 0 to 1. */
  public void add(WordSource source, double confidence, boolean right) {
    tally(source).add(confidence, right);
  }

  /** Adds all that another tally has counted. */
  public void add(ReliabilityTally other) {
    other.bySource.forEach((source, theirs) -> tally(source).add(theirs));
  }

  private CalibrationTally tally(WordSource source) {
    return bySource.computeIfAbsent(source, any -> new CalibrationTally());
  }

  /** All words together. */
  public CalibrationTally all() {
    CalibrationTally all = new CalibrationTally();
    bySource.values().forEach(all::add);
    return all;
  }

  /** By who read the words. */
  public Map<WordSource, CalibrationTally> bySource() {
    return Collections.unmodifiableMap(bySource);
  }

  /** By who read the words, where there are enough of them, 300, to say anything. */
  public Map<WordSource, CalibrationTally> byTellingSource() {
    Map<WordSource, CalibrationTally> telling = new TreeMap<>(bySource);
    telling.values().removeIf(words -> words.count() < LEAST_WORDS);
    return telling;
  }
}
