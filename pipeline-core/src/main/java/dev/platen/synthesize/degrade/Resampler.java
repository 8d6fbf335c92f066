package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/** Moves all pixels by a map in one step, and puts the ground around the sheet. */
final class Resampler {

  /** The map is smooth: it is computed at one pixel in so many, and interpolated between. */
  private static final int STEP = 8;

  private final PageMap map;
  private final Background background;
  private final double scale;
  private final ValueNoise noise;

  /**
   * @param dpi resolution, to which the grain of the ground belongs
   */
  Resampler(PageMap map, Background background, int dpi, long seed) {
    this.map = map;
    this.background = background;
    this.scale = dpi / 100.0;
    this.noise = new ValueNoise(seed);
  }

  BufferedImage apply(BufferedImage clean) {
    int width = map.width();
    int height = map.height();
    float[] x = new float[width * height];
    float[] y = new float[width * height];
    fill(x, y, width, height);
    BufferedImage moved = PixelOperations.remap(clean, x, y, width, height);
    surround(Pixels.bytes(moved), x, y, width);
    return moved;
  }

  private void fill(float[] x, float[] y, int width, int height) {
    int columns = (width + STEP - 1) / STEP + 1;
    double[][] above = row(columns, 0);
    double[][] below = row(columns, STEP);
    for (int row = 0; row < height; row++) {
      if (row > 0 && row % STEP == 0) {
        above = below;
        below = row(columns, row + STEP);
      }
      double v = row % STEP / (double) STEP;
      for (int column = 0; column < width; column++) {
        int cell = column / STEP;
        double u = column % STEP / (double) STEP;
        int i = row * width + column;
        x[i] = (float) mix(above[0], below[0], cell, u, v);
        y[i] = (float) mix(above[1], below[1], cell, u, v);
      }
    }
  }

  private static double mix(double[] above, double[] below, int cell, double u, double v) {
    double top = above[cell] + u * (above[cell + 1] - above[cell]);
    double bottom = below[cell] + u * (below[cell + 1] - below[cell]);
    return top + v * (bottom - top);
  }

  /** Centers of clean pixels that the centers of stored pixels show. */
  private double[][] row(int columns, int y) {
    double[][] row = new double[2][columns + 1];
    double[] point = new double[2];
    for (int i = 0; i <= columns; i++) {
      point[0] = i * STEP + 0.5;
      point[1] = y + 0.5;
      map.clean(point);
      row[0][i] = point[0] - 0.5;
      row[1][i] = point[1] - 0.5;
    }
    return row;
  }

  private void surround(byte[] data, float[] x, float[] y, int width) {
    double[] ground = new double[3];
    double reach = 14 * scale;
    for (int i = 0; i < x.length; i++) {
      // How far outside the sheet the pixel is, in clean pixels; less than 0 inside.
      double beside = Math.max(-x[i], x[i] - map.cleanWidth());
      double outside = Math.max(beside, Math.max(-y[i], y[i] - map.cleanHeight()));
      if (outside <= -1) {
        continue;
      }
      background.color(i % width, i / width, scale, noise, ground);
      double light = background.shaded() ? 1 - 0.55 * Math.exp(-Math.max(0, outside) / reach) : 1;
      double share = Math.min(1, outside + 1);
      for (int sample = 0; sample < 3; sample++) {
        double paper = data[3 * i + sample] & 0xFF;
        data[3 * i + sample] = Pixels.clamp(paper * (1 - share) + ground[sample] * light * share);
      }
    }
  }
}
