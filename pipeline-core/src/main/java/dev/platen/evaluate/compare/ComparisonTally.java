package dev.platen.evaluate.compare;

import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One metric on the pages that two runs share.
 *
 * <p>The interval of the difference comes from a paired bootstrap over pages: each page is drawn as
 * often as a Poisson number of mean 1 says (Hanley and MacGibbon, "Creating non-parametric
 * bootstrap samples using Poisson frequencies", 2006). The numbers come of the page's id and a
 * fixed seed, so the interval is the same however pages are spread over tasks, and tallies add up.
 * Not thread-safe.
 */
public final class ComparisonTally implements Serializable {

  private static final long serialVersionUID = 1;

  static final int RESAMPLES = 1_000;

  private static final int WORST_KEPT = 20;

  /**
   * A page whose value got worse.
   *
   * @param truthId the page's truth
   * @param ours value now
   * @param theirs value in the other run
   */
  public record WorsePage(String truthId, double ours, double theirs) implements Serializable {

    double loss() {
      return Math.abs(ours - theirs);
    }
  }

  /** Bounds that hold nineteen differences in twenty. */
  public record Interval(double low, double high) {}

  /** Sums over pages: as they are at 0, then one for each resample. */
  private static final class Sums implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] millionths = new long[1 + RESAMPLES];
    private final long[] counts = new long[1 + RESAMPLES];

    void add(Measure measure, int[] weights) {
      for (int i = 0; i < weights.length; i++) {
        millionths[i] += weights[i] * measure.millionths();
        counts[i] += weights[i] * measure.count();
      }
    }

    void add(Sums other) {
      for (int i = 0; i < counts.length; i++) {
        millionths[i] += other.millionths[i];
        counts[i] += other.counts[i];
      }
    }

    /** Not a number where nothing was drawn. */
    double value(int sample) {
      return counts[sample] == 0 ? Double.NaN : millionths[sample] / 1e6 / counts[sample];
    }
  }

  private final Metric metric;
  private final Sums ours = new Sums();
  private final Sums theirs = new Sums();
  private final List<WorsePage> worst = new ArrayList<>();
  private long better;
  private long worse;
  private long same;

  public ComparisonTally(Metric metric) {
    this.metric = Objects.requireNonNull(metric, "metric");
  }

  /** Adds a page that both runs have a value for. */
  public void add(String truthId, Measure our, Measure their) {
    int[] weights = PoissonWeights.of(truthId, RESAMPLES);
    ours.add(our, weights);
    theirs.add(their, weights);
    double change = our.value() - their.value();
    if (change == 0) {
      same++;
    } else if (change < 0 == (metric.better() == Metric.Better.LOWER)) {
      better++;
    } else {
      worse++;
      worst.add(new WorsePage(truthId, our.value(), their.value()));
      keepWorst();
    }
  }

  /** Adds all pages of another tally of the same metric. */
  public void add(ComparisonTally other) {
    ours.add(other.ours);
    theirs.add(other.theirs);
    better += other.better;
    worse += other.worse;
    same += other.same;
    worst.addAll(other.worst);
    keepWorst();
  }

  private void keepWorst() {
    worst.sort(
        Comparator.comparingDouble(WorsePage::loss).reversed().thenComparing(WorsePage::truthId));
    if (worst.size() > WORST_KEPT) {
      worst.subList(WORST_KEPT, worst.size()).clear();
    }
  }

  public double ours() {
    return ours.value(0);
  }

  public double theirs() {
    return theirs.value(0);
  }

  /** Ours less theirs. */
  public double difference() {
    return ours() - theirs();
  }

  /** The 95 % interval of the difference. */
  public Interval interval() {
    double[] differences = new double[RESAMPLES];
    int drawn = 0;
    for (int sample = 1; sample <= RESAMPLES; sample++) {
      double difference = ours.value(sample) - theirs.value(sample);
      if (!Double.isNaN(difference)) {
        differences[drawn++] = difference;
      }
    }
    if (drawn == 0) {
      return new Interval(difference(), difference());
    }
    double[] ascending = Arrays.copyOf(differences, drawn);
    Arrays.sort(ascending);
    return new Interval(
        ascending[(int) Math.floor(0.025 * (drawn - 1))],
        ascending[(int) Math.ceil(0.975 * (drawn - 1))]);
  }

  /** Pages that are better now. */
  public long better() {
    return better;
  }

  /** Pages that are worse now. */
  public long worse() {
    return worse;
  }

  /** Pages that are as before. */
  public long same() {
    return same;
  }

  /** Pages that got worse, those that lost most first. */
  public List<WorsePage> worst() {
    return Collections.unmodifiableList(worst);
  }
}
