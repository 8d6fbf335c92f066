package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * The area under the receiver operating characteristic: how often a positive has a higher score
 * than a negative, ties counted half (Hanley and McNeil, 1982). Not thread-safe.
 */
public final class RocTally implements Serializable {

  private static final long serialVersionUID = 1;

  /** By score: negatives, positives. */
  private final TreeMap<Integer, long[]> counts = new TreeMap<>();

  /** Counts one page and its score, 0 to 1. */
  public void add(double score, boolean positive) {
    counts.computeIfAbsent(ScoreSteps.of(score), any -> new long[2])[positive ? 1 : 0]++;
  }

  /** Adds all that another tally has counted. */
  public void add(RocTally other) {
    other.counts.forEach(
        (score, theirs) -> {
          long[] ours = counts.computeIfAbsent(score, any -> new long[2]);
          ours[0] += theirs[0];
          ours[1] += theirs[1];
        });
  }

  /** The area; null where there are not both positives and negatives. */
  public Double area() {
    long negatives = 0;
    long positives = 0;
    double won = 0;
    for (long[] count : counts.values()) {
      won += count[1] * (negatives + count[0] / 2.0);
      negatives += count[0];
      positives += count[1];
    }
    return negatives == 0 || positives == 0
        ? null
        : Double.valueOf(Measure.rounded(won / negatives / positives));
  }

  /** How many pages. */
  public long count() {
    return counts.values().stream().mapToLong(count -> count[0] + count[1]).sum();
  }
}
