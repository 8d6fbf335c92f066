package dev.platen.ocr.calibration;

import java.util.List;

/**
 * A logistic curve over the log odds of the raw confidence: two numbers, so that few words are
 * enough to fit it. See J. Platt, <i>Probabilistic Outputs for Support Vector Machines</i>, 1999,
 * and M. Kull et al., <i>Beta calibration</i>, AISTATS 2017, for the log odds.
 *
 * @param slope 0 or more
 * @param offset log odds at a raw confidence of one half
 */
public record LogisticCalibration(double slope, double offset) implements Calibration {

  /** Keeps the odds of 0 and 1 finite. */
  private static final double EDGE = 1e-4;

  private static final int MOST_STEPS = 100;
  private static final double SMALL_GAIN = 1e-9;
  private static final double SMALLEST_SHARE = 1e-6;

  /** Holds the numbers finite where right and wrong words can be told apart without fault. */
  private static final double RIDGE = 1e-3;

  public LogisticCalibration {
    if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException(
          "Slope %s or offset %s is no number of a rising curve".formatted(slope, offset));
    }
  }

  /**
   * The curve under which the outcomes are the likeliest, by Newton's method.
   *
   * @param outcomes at least one
   */
  public static LogisticCalibration fit(List<Outcome> outcomes) {
    LogisticCalibration best = new LogisticCalibration(1, 0);
    for (int step = 0; step < MOST_STEPS; step++) {
      LogisticCalibration next = best.improved(outcomes);
      if (next.equals(best)) {
        break;
      }
      best = next;
    }
    return best;
  }

  /** A step of Newton's method, halved until it helps; the same curve where none does. */
  private LogisticCalibration improved(List<Outcome> outcomes) {
    double g0 = RIDGE * offset;
    double g1 = RIDGE * (slope - 1);
    double h00 = RIDGE;
    double h01 = 0;
    double h11 = RIDGE;
    for (Outcome outcome : outcomes) {
      double x = logOdds(outcome.confidence());
      double p = of(outcome.confidence());
      double residual = outcome.words() * p - outcome.right();
      double weight = outcome.words() * p * (1 - p);
      g0 += residual;
      g1 += residual * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    double determinant = h00 * h11 - h01 * h01;
    double loss = loss(outcomes);
    for (double share = 1; share > SMALLEST_SHARE; share /= 2) {
      LogisticCalibration next =
          new LogisticCalibration(
              Math.max(0, slope - share * (h00 * g1 - h01 * g0) / determinant),
              offset - share * (h11 * g0 - h01 * g1) / determinant);
      if (next.loss(outcomes) < loss - SMALL_GAIN) {
        return next;
      }
    }
    return this;
  }

  /** The negative logarithm of the likelihood of some outcomes. */
  private double loss(List<Outcome> outcomes) {
    double loss = RIDGE / 2 * (offset * offset + (slope - 1) * (slope - 1));
    for (Outcome outcome : outcomes) {
      double odds = slope * logOdds(outcome.confidence()) + offset;
      // log(1 + exp(odds)), without overflow.
      double both = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      loss += outcome.words() * both - outcome.right() * odds;
    }
    return loss;
  }

  @Override
  public double of(double raw) {
    return sigmoid(slope * logOdds(raw) + offset);
  }

  private static double logOdds(double raw) {
    double inside = Math.min(1 - EDGE, Math.max(EDGE, raw));
    return Math.log(inside / (1 - inside));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
