package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Average precision of detections by type, as COCO defines it (Lin et al., "Microsoft COCO", ECCV
 * 2014): precision at 101 values of recall, interpolated from the right, at ten thresholds of
 * overlap. Detections of one score count together. Not thread-safe.
 */
public final class PrecisionTally implements Serializable {

  private static final long serialVersionUID = 1;

  /** Thresholds of intersection over union: 0.50, 0.55, …, 0.95. */
  public static final int THRESHOLDS = 10;

  private static final int RECALL_STEPS = 100;

  private final TreeMap<String, Type> types = new TreeMap<>();

  /** What was to be found of one type, and what was found, by score. */
  private static final class Type implements Serializable {

    private static final long serialVersionUID = 1;

    private long wanted;

    /** By score: at 0 all detections, at 1 + t those that are right at threshold t. */
    private final TreeMap<Integer, long[]> found = new TreeMap<>();

    void add(int score, long[] counts) {
      long[] sum = found.computeIfAbsent(score, any -> new long[1 + THRESHOLDS]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += counts[i];
      }
    }

    double averagePrecision(int threshold) {
      double[] best = new double[RECALL_STEPS + 1];
      long all = 0;
      long right = 0;
      NavigableMap<Integer, long[]> strongestFirst = found.descendingMap();
      for (long[] counts : strongestFirst.values()) {
        all += counts[0];
        right += counts[1 + threshold];
        double precision = (double) right / all;
        int reached = (int) (right * RECALL_STEPS / wanted);
        for (int recall = 0; recall <= reached; recall++) {
          best[recall] = Math.max(best[recall], precision);
        }
      }
      return Arrays.stream(best).average().orElse(0);
    }
  }

  /** The threshold with that number, from 0. */
  public static double threshold(int number) {
    return (50 + 5 * number) / 100.0;
  }

  /** Counts things of a type that were to be found. */
  public void addWanted(String type, long count) {
    types.computeIfAbsent(type, any -> new Type()).wanted += count;
  }

  /**
   * Counts a detection.
   *
   * @param score its confidence, 0 to 1
   * @param right at which thresholds it is right
   */
  public void addFound(String type, double score, boolean[] right) {
    long[] counts = new long[1 + THRESHOLDS];
    counts[0] = 1;
    for (int i = 0; i < THRESHOLDS; i++) {
      counts[1 + i] = right[i] ? 1 : 0;
    }
    types.computeIfAbsent(type, any -> new Type()).add(ScoreSteps.of(score), counts);
  }

  /** Adds all that another tally has counted. */
  public void add(PrecisionTally other) {
    other.types.forEach(
        (name, theirs) -> {
          addWanted(name, theirs.wanted);
          theirs.found.forEach((score, counts) -> types.get(name).add(score, counts));
        });
  }

  /** By type that was to be found: average precision, the mean over thresholds. */
  public Map<String, Double> byType() {
    Map<String, Double> precisions = new TreeMap<>();
    types.forEach(
        (name, type) -> {
          if (type.wanted > 0) {
            double sum = 0;
            for (int threshold = 0; threshold < THRESHOLDS; threshold++) {
              sum += type.averagePrecision(threshold);
            }
            precisions.put(name, Measure.rounded(sum / THRESHOLDS));
          }
        });
    return precisions;
  }

  /** The mean over types; null if nothing was to be found. */
  public Double mean() {
    return count() == 0
        ? null
        : Double.valueOf(
            Measure.rounded(
                byType().values().stream().mapToDouble(Double::doubleValue).average().orElse(0)));
  }

  /** How many things were to be found. */
  public long count() {
    return types.values().stream().mapToLong(type -> type.wanted).sum();
  }
}
