package dev.platen.synthesize.degrade;

/** Smooth noise between 0 and 1: values on a lattice, interpolated (value noise). */
final class ValueNoise {

  private final long seed;

  ValueNoise(long seed) {
    this.seed = seed;
  }

  /** The noise with waves about one unit long. */
  double at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = ease(x - left);
    double v = ease(y - top);
    double upper = lattice(left, top) + u * (lattice(left + 1, top) - lattice(left, top));
    double lower =
        lattice(left, top + 1) + u * (lattice(left + 1, top + 1) - lattice(left, top + 1));
    return upper + v * (lower - upper);
  }

  /** A sum of the noise at shorter and shorter waves, 0 to 1. */
  double octaves(double x, double y, int count) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < count; i++) {
      double amplitude = 1.0 / (1 << i);
      sum += amplitude * at(x * (1 << i) + 17.3 * i, y * (1 << i) - 9.1 * i);
      weight += amplitude;
    }
    return sum / weight;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private double lattice(int x, int y) {
    long h = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return ((h ^ (h >>> 31)) >>> 11) * 0x1.0p-53;
  }
}
