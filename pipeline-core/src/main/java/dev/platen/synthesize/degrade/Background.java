package dev.platen.synthesize.degrade;

/** What is around the sheet: the lid of a scanner, or the ground on which it was photographed. */
public enum Background {
  WHITE_LID,
  BLACK_LID,
  WOOD,
  CLOTH,
  STONE,
  DESK;

  /** Color at a pixel, as blue, green and red. */
  void color(double x, double y, double scale, ValueNoise noise, double[] samples) {
    double u = x / scale;
    double v = y / scale;
    switch (this) {
      case WHITE_LID -> grey(samples, 244 + 4 * noise.at(u * 0.02, v * 0.02));
      case BLACK_LID -> grey(samples, 14 + 16 * noise.octaves(u * 0.02, v * 0.02, 2));
      case WOOD -> {
        double grain = noise.octaves(u * 0.012 + 3 * noise.at(v * 0.002, u * 0.002), v * 0.15, 4);
        double ring = 0.5 + 0.5 * Math.sin(40 * noise.at(u * 0.0015, v * 0.012));
        double light = 0.55 + 0.3 * grain + 0.15 * ring;
        set(samples, 70 * light, 112 * light, 165 * light);
      }
      case CLOTH -> {
        double weave = 0.85 + 0.15 * Math.sin(u * 1.6) * Math.sin(v * 1.6);
        double light = weave * (0.75 + 0.5 * noise.octaves(u * 0.01, v * 0.01, 3));
        set(samples, 98 * light, 74 * light, 58 * light);
      }
      case STONE -> {
        double light = 0.5 + 0.9 * noise.octaves(u * 0.05, v * 0.05, 5);
        set(samples, 124 * light, 126 * light, 128 * light);
      }
      case DESK -> {
        double light = 0.9 + 0.12 * noise.octaves(u * 0.004, v * 0.004, 3);
        set(samples, 62 * light, 58 * light, 55 * light);
      }
    }
  }

  private static void grey(double[] samples, double level) {
    set(samples, level, level, level);
  }

  private static void set(double[] samples, double blue, double green, double red) {
    samples[0] = blue;
    samples[1] = green;
    samples[2] = red;
  }

  /** Whether the sheet throws a shadow on it. */
  boolean shaded() {
    return this != WHITE_LID && this != BLACK_LID;
  }
}
