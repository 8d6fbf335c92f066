package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Bands of color where the pixels of a screen meet those of the camera.
 *
 * @param period of the bands, in pixels
 * @param degrees their direction
 * @param strength contrast of the bands, 0 to 1
 * @param bend how much they curve, in periods over the picture
 */
public record Moire(double period, double degrees, double strength, double bend) implements Effect {

  private static final int TABLE = 4096;

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    double[] sine = new double[TABLE];
    for (int i = 0; i < TABLE; i++) {
      sine[i] = Math.sin(2 * Math.PI * i / TABLE);
    }
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] data = Pixels.bytes(image);
    double dx = Math.cos(Math.toRadians(degrees)) / period;
    double dy = Math.sin(Math.toRadians(degrees)) / period;
    for (int y = 0; y < height; y++) {
      double v = y / (double) height - 0.5;
      for (int x = 0; x < width; x++) {
        double u = x / (double) width - 0.5;
        double phase = x * dx + y * dy + bend * (u * u + u * v - v * v);
        double cross = 1.31 * (x * dy - y * dx) + bend * 0.7 * (v * v + u);
        // The screen's own rows, finer than the bands.
        double rows = 0.25 * sine[(int) ((y * 0.37 * TABLE) % TABLE)];
        int i = (y * width + x) * 3;
        for (int sample = 0; sample < 3; sample++) {
          double shifted = phase + sample * 0.21;
          double wave = 0.6 * sine(sine, shifted) + 0.4 * sine(sine, cross - sample * 0.12) + rows;
          double light = 1 - strength * (0.5 - 0.5 * wave);
          data[i + sample] = Pixels.clamp((data[i + sample] & 0xFF) * light);
        }
      }
    }
    return image;
  }

  private static double sine(double[] table, double turns) {
    return table[(int) ((turns - Math.floor(turns)) * TABLE) % TABLE];
  }
}
