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

  /** Half of a crease's width, in its own measure. */
  private static final double REACH = 4;

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    for (int i = 1; i <= across; i++) {
      crease(image, dpi, image.getHeight() * i / (across + 1.0), true);
    }
    for (int i = 1; i <= down; i++) {
      crease(image, dpi, image.getWidth() * i / (down + 1.0), false);
    }
    return image;
  }

  private void crease(BufferedImage image, int dpi, double at, boolean level) {
    ValueNoise noise = new ValueNoise(seed);
    double wide = dpi / 9.0;
    int length = level ? image.getWidth() : image.getHeight();
    int depth = level ? image.getHeight() : image.getWidth();
    for (int along = 0; along < length; along++) {
      double middle = at - dpi * 0.02 * (noise.octaves((double) along / dpi, 0.5, 3) - 0.5);
      int first = Math.max(0, (int) (middle - REACH * wide));
      int last = Math.min(depth - 1, (int) (middle + REACH * wide));
      for (int over = first; over <= last; over++) {
        darken(image, level ? along : over, level ? over : along, (over - middle) / wide);
      }
    }
  }

  private void darken(BufferedImage image, int x, int y, double distance) {
    double square = distance * distance;
    double slope = -0.3 * distance * Math.exp(-square) - 0.22 * Math.exp(-square * 60);
    double light = 1 + strength * slope;
    byte[] data = Pixels.bytes(image);
    int i = (y * image.getWidth() + x) * 3;
    for (int sample = 0; sample < 3; sample++) {
      data[i + sample] = Pixels.clamp((data[i + sample] & 0xFF) * light);
    }
  }
}
