package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** How often each value occurred, values rounded to four decimals. Not thread-safe. */
public final class Distribution implements Serializable {

  private static final long serialVersionUID = 1;
  private static final double STEP = 1e4;

  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long size;

  void add(double value) {
    counts.merge(Math.round(value * STEP), 1L, Long::sum);
    size++;
  }

  void add(Distribution other) {
    other.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
    size += other.size;
  }

  /** How many values. */
  public long size() {
    return size;
  }

  /** The middle value, or the mean of the two in the middle; null if there are none. */
  public Double median() {
    if (size == 0) {
      return null;
    }
    return (at((size - 1) / 2) + at(size / 2)) / 2;
  }

  /** The value at a place in ascending order, from 0. */
  private double at(long place) {
    long passed = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed > place) {
        return entry.getKey() / STEP;
      }
    }
    throw new IllegalArgumentException("%d of %d values".formatted(place, size));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }
}
