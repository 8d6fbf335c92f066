package dev.platen.spark.evaluate;

import dev.platen.evaluate.compare.ComparisonTally;
import dev.platen.evaluate.tally.MetricName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * This evaluation beside another over the same truth.
 *
 * @param other what it is compared with, as it was given
 * @param groups by kind and set, then by metric, the pages that both have a value for
 * @param oursOnly values that only this evaluation has
 * @param theirsOnly values that only the other has
 */
public record Comparison(
    String other,
    Map<TruthGroup, Map<MetricName, ComparisonTally>> groups,
    long oursOnly,
    long theirsOnly) {

  public Comparison {
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }
}
