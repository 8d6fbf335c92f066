package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Paper that got brown with age, most at its edges.
 *
 * @param strength 0 white to 1 dark brown
 * @param seed of its clouds
 */
public record Yellowing(double strength, long seed) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    ValueNoise noise = new ValueNoise(seed);
    double width = image.getWidth();
    double height = image.getHeight();
    Pixels.blend(
        image,
        (x, y) -> {
          double edge = Math.max(Math.abs(x / width - 0.5), Math.abs(y / height - 0.5)) * 2;
          double cloud = noise.octaves(x / dpi * 0.9, y / dpi * 0.9, 4);
          return strength * (0.45 + 0.35 * Math.pow(edge, 4) + 0.4 * (cloud - 0.3));
        },
        (samples, f) -> {
          samples[0] *= 1 - 0.62 * f;
          samples[1] *= 1 - 0.3 * f;
          samples[2] *= 1 - 0.13 * f;
        });
    return image;
  }
}
