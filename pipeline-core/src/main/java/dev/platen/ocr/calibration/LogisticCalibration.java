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
  private static final double SMALL_STEP = 1e-9;

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
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double g0 = RIDGE * offset;
      double g1 = RIDGE * (slope - 1);
      double h00 = RIDGE;
      double h01 = 0;
      double h11 = RIDGE;
      for (Outcome outcome : outcomes) {
        double x = logOdds(outcome.confidence());
        double p = sigmoid(slope * x + offset);
        double residual = outcome.words() * p - outcome.right();
        double weight = outcome.words() * p * (1 - p);
        g0 += residual;
        g1 += residual * x;
        h00 += weight;
        h01 += weight * x;
        h11 += weight * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      double offsetStep = (h11 * g0 - h01 * g1) / determinant;
      double slopeStep = (h00 * g1 - h01 * g0) / determinant;
      offset -= offsetStep;
      slope = Math.max(0, slope - slopeStep);
      if (Math.abs(offsetStep) + Math.abs(slopeStep) < SMALL_STEP) {
        break;
      }
    }
    return new LogisticCalibration(slope, offset);
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
