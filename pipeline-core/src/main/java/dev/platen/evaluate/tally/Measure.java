package dev.platen.evaluate.tally;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a metric measured on one page: an amount over a count, or why it measured nothing.
 *
 * @param name the metric
 * @param millionths amount in millionths: edits, matches counted twice, degrees
 * @param count what the amount is divided by: characters, things in truth and prediction, pages
 * @param absence why there is no value; null if there is one
 */
public record Measure(MetricName name, long millionths, long count, String absence)
    implements Serializable {

  private static final double MILLION = 1e6;

  public Measure {
    Objects.requireNonNull(name, "name");
    if (count < 0 || millionths < 0) {
      throw new IllegalArgumentException(
          "%s measured %d millionths over %d".formatted(name.id(), millionths, count));
    }
    if (absence == null && count == 0) {
      throw new IllegalArgumentException(name.id() + " has neither a count nor an absence");
    }
  }

  /** An amount over a count that is not 0. */
  public static Measure of(Metric metric, double amount, long count) {
    return of(MetricName.of(metric), amount, count);
  }

  /** An amount over a count that is not 0. */
  public static Measure of(MetricName name, double amount, long count) {
    return new Measure(name, Math.round(amount * MILLION), count, null);
  }

  /** A statement that there is no value. */
  public static Measure absent(Metric metric, String why) {
    return new Measure(MetricName.of(metric), 0, 0, Objects.requireNonNull(why, "why"));
  }

  /**
   * An amount over nothing, such as text read on an empty page: no value for the page, but not lost
   * from the sum.
   */
  public static Measure unfounded(Metric metric, double amount, String why) {
    return new Measure(
        MetricName.of(metric), Math.round(amount * MILLION), 0, Objects.requireNonNull(why, "why"));
  }

  /**
   * The balance of precision and recall (van Rijsbergen, 1979): twice the matches over all that was
   * found and all that was to be found.
   */
  public static Measure f1(MetricName name, double matches, long found, long wanted) {
    return found + wanted == 0
        ? new Measure(name, 0, 0, Absence.NOTHING_THERE)
        : of(name, 2 * matches, found + wanted);
  }

  /** The amount. */
  public double amount() {
    return millionths / MILLION;
  }

  /** The value, to four decimals; null if there is none. */
  public Double value() {
    return count == 0 ? null : Double.valueOf(rounded(amount() / count));
  }

  static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
