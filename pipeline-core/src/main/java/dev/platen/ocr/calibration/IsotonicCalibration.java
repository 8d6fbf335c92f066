package dev.platen.ocr.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rising curve through fitted points, straight between them.
 *
 * @param knots by rising raw confidence, at least one; calibrated values do not fall
 */
public record IsotonicCalibration(List<Knot> knots) implements Calibration {

  /** Fewer words than that say little: neighbours are taken together first. */
  static final int WORDS_PER_KNOT = 50;

  /** A point of the curve. */
  public record Knot(double raw, double calibrated) {}

  public IsotonicCalibration {
    knots = List.copyOf(knots);
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("A curve has at least one point");
    }
    for (int i = 0; i < knots.size(); i++) {
      Knot knot = knots.get(i);
      Knot before = i == 0 ? new Knot(0, 0) : knots.get(i - 1);
      if (!(knot.raw >= before.raw && knot.calibrated >= before.calibrated)
          || knot.raw > 1
          || knot.calibrated > 1) {
        throw new IllegalArgumentException(
            "Point %d of the curve, %s, falls or is not in 0..1".formatted(i + 1, knot));
      }
    }
  }

  /**
   * The curve that fits best among those that never fall, by least squares: pool adjacent violators
   * (M. Ayer et al., <i>An Empirical Distribution Function for Sampling with Incomplete
   * Information</i>, 1955; for confidence, B. Zadrozny and C. Elkan, KDD 2002).
   *
   * @param outcomes in any order, at least one
   */
  public static IsotonicCalibration fit(List<Outcome> outcomes) {
    List<Pool> pools = new ArrayList<>();
    for (Pool pool : binned(outcomes)) {
      pools.add(pool);
      while (pools.size() > 1
          && pools.get(pools.size() - 2).accuracy() >= pools.get(pools.size() - 1).accuracy()) {
        Pool last = pools.remove(pools.size() - 1);
        pools.set(pools.size() - 1, pools.get(pools.size() - 1).with(last));
      }
    }
    return new IsotonicCalibration(
        pools.stream().map(pool -> new Knot(pool.confidence(), pool.accuracy())).toList());
  }

  private static List<Pool> binned(List<Outcome> outcomes) {
    List<Outcome> rising = new ArrayList<>(outcomes);
    rising.sort(Comparator.comparingDouble(Outcome::confidence));
    List<Pool> bins = new ArrayList<>();
    Pool open = null;
    double last = -1;
    for (Outcome outcome : rising) {
      Pool one = new Pool(outcome.confidence() * outcome.words(), outcome.right(), outcome.words());
      boolean full = open != null && open.words >= WORDS_PER_KNOT;
      if (open != null && full && outcome.confidence() > last) {
        bins.add(open);
        open = one;
      } else {
        open = open == null ? one : open.with(one);
      }
      last = outcome.confidence();
    }
    if (open != null && open.words < WORDS_PER_KNOT && !bins.isEmpty()) {
      open = bins.remove(bins.size() - 1).with(open);
    }
    if (open != null) {
      bins.add(open);
    }
    return bins;
  }

  /** Words that share one value. */
  private record Pool(double sum, long right, long words) {

    double confidence() {
      return Math.min(1, sum / words);
    }

    double accuracy() {
      return (double) right / words;
    }

    Pool with(Pool other) {
      return new Pool(sum + other.sum, right + other.right, words + other.words);
    }
  }

  @Override
  public double of(double raw) {
    Knot below = null;
    for (Knot knot : knots) {
      if (raw <= knot.raw) {
        return below == null ? knot.calibrated : between(below, knot, raw);
      }
      below = knot;
    }
    return knots.get(knots.size() - 1).calibrated;
  }

  private static double between(Knot below, Knot above, double raw) {
    double share = above.raw == below.raw ? 1 : (raw - below.raw) / (above.raw - below.raw);
    return below.calibrated + share * (above.calibrated - below.calibrated);
  }
}
