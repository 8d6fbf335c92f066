package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Arithmetic on all pixels of an image of 24 bits, BGR. */
final class Pixels {

  /** Fields are smooth: they are computed at one point in so many, and interpolated between. */
  private static final int STEP = 8;

  private Pixels() {}

  /** A smooth function over an image, from x and y in pixels. */
  @FunctionalInterface
  interface Field {
    double at(double x, double y);
  }

  /** A change of one pixel's samples, in place: blue, green, red, each 0 to 255 or beyond. */
  @FunctionalInterface
  interface Change {
    void apply(double[] samples, double field);
  }

  static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  static byte clamp(double value) {
    return (byte) (value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5));
  }

  /** Multiplies every sample by the field. */
  static void multiply(BufferedImage image, Field field) {
    blend(
        image,
        field,
        (samples, f) -> {
          samples[0] *= f;
          samples[1] *= f;
          samples[2] *= f;
        });
  }

  /** Changes every pixel by what the field is there. */
  static void blend(BufferedImage image, Field field, Change change) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] data = bytes(image);
    double[] above = row(field, width, 0);
    double[] below = row(field, width, STEP);
    double[] samples = new double[3];
    for (int y = 0; y < height; y++) {
      if (y > 0 && y % STEP == 0) {
        above = below;
        below = row(field, width, y + STEP);
      }
      double v = y % STEP / (double) STEP;
      for (int x = 0; x < width; x++) {
        int cell = x / STEP;
        double u = x % STEP / (double) STEP;
        double top = above[cell] + u * (above[cell + 1] - above[cell]);
        double bottom = below[cell] + u * (below[cell + 1] - below[cell]);
        int i = (y * width + x) * 3;
        samples[0] = data[i] & 0xFF;
        samples[1] = data[i + 1] & 0xFF;
        samples[2] = data[i + 2] & 0xFF;
        change.apply(samples, top + v * (bottom - top));
        data[i] = clamp(samples[0]);
        data[i + 1] = clamp(samples[1]);
        data[i + 2] = clamp(samples[2]);
      }
    }
  }

  private static double[] row(Field field, int width, int y) {
    double[] row = new double[width / STEP + 2];
    for (int i = 0; i < row.length; i++) {
      row[i] = field.at(i * STEP, y);
    }
    return row;
  }

  /** 0 below the first edge, 1 above the second, smooth between. */
  static double smoothStep(double from, double to, double value) {
    double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }
}
