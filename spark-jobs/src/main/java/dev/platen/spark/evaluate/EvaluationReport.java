package dev.platen.spark.evaluate;

import dev.platen.evaluate.EvaluationTally;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an evaluation found.
 *
 * @param runId id of the evaluation; its rows carry it
 * @param groups by kind and set, what was measured
 * @param matched truths that have a page
 * @param withoutPage truths whose page the run does not have
 * @param ambiguous truths that fit several documents equally well, and are not measured
 * @param withoutTruth pages of the run that no truth is about
 * @param malformed truth files that could not be read, and why
 * @param comparison with another run; empty if none was asked for
 */
public record EvaluationReport(
    String runId,
    Map<TruthGroup, EvaluationTally> groups,
    long matched,
    Listing withoutPage,
    Listing ambiguous,
    Listing withoutTruth,
    Listing malformed,
    Optional<Comparison> comparison) {

  public EvaluationReport {
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }
}
