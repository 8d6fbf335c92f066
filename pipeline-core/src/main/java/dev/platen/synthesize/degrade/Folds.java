package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Creases of a sheet that was folded: light on one side, shade on the other.
 *
 * @param across how many run from left to right, evenly spread
 * @param down how many run from top to bottom
 * @param strength contrast of a crease, 0 to 1
 * @param seed of how straight they are
 */
public record Folds(int across, int down, double strength, long seed) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    ValueNoise noise = new ValueNoise(seed);
    double wide = dpi / 9.0;
    for (int i = 1; i <= across; i++) {
      double at = image.getHeight() * i / (across + 1.0);
      crease(image, (x, y) -> (y - at + dpi * 0.02 * wave(noise, x / dpi)) / wide);
    }
    for (int i = 1; i <= down; i++) {
      double at = image.getWidth() * i / (down + 1.0);
      crease(image, (x, y) -> (x - at + dpi * 0.02 * wave(noise, y / dpi)) / wide);
    }
    return image;
  }

  private static double wave(ValueNoise noise, double along) {
    return noise.octaves(along, 0.5, 3) - 0.5;
  }

  private void crease(BufferedImage image, Pixels.Field distance) {
    int width = image.getWidth();
    byte[] data = Pixels.bytes(image);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        double d = distance.at(x, y);
        if (Math.abs(d) < 4) {
          double slope = -0.3 * d * Math.exp(-d * d) - 0.22 * Math.exp(-d * d * 60);
          double light = 1 + strength * slope;
          int i = (y * width + x) * 3;
          for (int sample = 0; sample < 3; sample++) {
            data[i + sample] = Pixels.clamp((data[i + sample] & 0xFF) * light);
          }
        }
      }
    }
  }
}
