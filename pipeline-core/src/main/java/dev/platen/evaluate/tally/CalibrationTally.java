package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether confidence can be trusted: of the words given 0.9, nine in ten should be right.
 *
 * <p>The expected calibration error is that of Guo et al., "On calibration of modern neural
 * networks" (ICML 2017), over bins of equal mass (Nguyen and O'Connor, EMNLP 2015). Words of one
 * confidence stay in one bin. Not thread-safe.
 */
public final class CalibrationTally implements Serializable {

  private static final long serialVersionUID = 1;

  static final int BINS = 15;

  /**
   * A part of the reliability curve.
   *
   * @param confidence mean confidence of its words
   * @param accuracy share of them that is right
   * @param count how many
   */
  public record Bin(double confidence, double accuracy, long count) {}

  /**
   * Words of one confidence.
   *
   * @param right how many of them are right
   * @param words how many there are
   */
  public record Step(double confidence, long right, long words) {}

  /** By confidence: words, right ones. */
  private final TreeMap<Integer, long[]> counts = new TreeMap<>();

  /** Counts a word and its confidence, 0 to 1. */
  public void add(double confidence, boolean right) {
    add(confidence, right ? 1 : 0, 1);
  }

  /** Adds all that another tally has counted. */
  public void add(CalibrationTally other) {
    other.counts.forEach(
        (confidence, theirs) -> {
          long[] ours = counts.computeIfAbsent(confidence, any -> new long[2]);
          ours[0] += theirs[0];
          ours[1] += theirs[1];
        });
  }

  /** What was counted, by rising confidence. */
  public List<Step> steps() {
    return counts.entrySet().stream()
        .map(
            count ->
                new Step(
                    (double) count.getKey() / ScoreSteps.ONE,
                    count.getValue()[1],
                    count.getValue()[0]))
        .toList();
  }

  /** Counts words of one confidence, 0 to 1. */
  public void add(double confidence, long right, long words) {
    long[] count = counts.computeIfAbsent(ScoreSteps.of(confidence), any -> new long[2]);
    count[0] += words;
    count[1] += right;
  }

  /** How many words. */
  public long count() {
    return counts.values().stream().mapToLong(count -> count[0]).sum();
  }

  /** The reliability curve, by rising confidence; empty if there are no words. */
  public List<Bin> curve() {
    List<Bin> bins = new ArrayList<>();
    long all = count();
    long passed = 0;
    long words = 0;
    long right = 0;
    long steps = 0;
    for (Map.Entry<Integer, long[]> entry : counts.entrySet()) {
      words += entry.getValue()[0];
      right += entry.getValue()[1];
      steps += (long) entry.getKey() * entry.getValue()[0];
      boolean full = (passed + words) * BINS >= all * (bins.size() + 1);
      if (full) {
        bins.add(
            new Bin(
                Measure.rounded((double) steps / words / ScoreSteps.ONE),
                Measure.rounded((double) right / words),
                words));
        passed += words;
        words = 0;
        right = 0;
        steps = 0;
      }
    }
    return bins;
  }

  /** The expected calibration error; null if there are no words. */
  public Double error() {
    long all = count();
    return all == 0
        ? null
        : Double.valueOf(
            Measure.rounded(
                curve().stream()
                    .mapToDouble(
                        bin -> Math.abs(bin.accuracy() - bin.confidence()) * bin.count() / all)
                    .sum()));
  }
}
