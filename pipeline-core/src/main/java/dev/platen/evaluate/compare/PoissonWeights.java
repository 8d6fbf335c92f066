package dev.platen.evaluate.compare;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** How often a page is drawn in each resample. */
final class PoissonWeights {

  private static final long SEED = 20_250_101;

  /** Chances of 0, 1, 2, … draws, summed up; more than eleven never happen in practice. */
  private static final double[] CUMULATIVE = cumulative(12);

  private PoissonWeights() {}

  private static double[] cumulative(int length) {
    double[] sums = new double[length];
    double chance = Math.exp(-1);
    double sum = 0;
    for (int draws = 0; draws < length; draws++) {
      sum += chance;
      sums[draws] = sum;
      chance /= draws + 1;
    }
    return sums;
  }

  /** The weight in the sample itself, 1, then those in the resamples. */
  static int[] of(String id, int resamples) {
    SplittableRandom random = new SplittableRandom(SEED ^ hash(id));
    int[] weights = new int[1 + resamples];
    weights[0] = 1;
    for (int i = 1; i <= resamples; i++) {
      double chance = random.nextDouble();
      while (weights[i] < CUMULATIVE.length - 1 && chance > CUMULATIVE[weights[i]]) {
        weights[i]++;
      }
    }
    return weights;
  }

  private static long hash(String id) {
    CRC32C checksum = new CRC32C();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() << 32 | Integer.toUnsignedLong(id.hashCode());
  }
}
